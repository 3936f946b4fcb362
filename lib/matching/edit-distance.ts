/** How many letters have to be put in, left out or changed to make one word of the other; `limit + 1` for "more". */
export function editDistance(one: string, other: string, limit = 3): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(row[other.length] ?? 0, limit + 1)
}

const lookAlikes: [RegExp, string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/ii/g, 'u'],
  [/cl/g, 'd'],
  [/[1l|!jt]/g, 'i'],
  [/[0q]/g, 'o'],
  [/5/g, 's'],
  [/8/g, 'b'],
  [/[ce]/g, 'e'],
  [/[hn]/g, 'n'],
  [/[uv]/g, 'u'],
  [/z/g, '2'],
]

/** A word with the letters that a recognition takes for each other made one ("dcr" and "der" are the same then). */
export function asSeen(word: string): string {
  return lookAlikes.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word)
}
