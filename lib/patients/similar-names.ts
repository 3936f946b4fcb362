import { foldName } from '@/lib/patients/fold-name'

const wordsOf = (name: string) => new Set(foldName(name).split(' ').filter(Boolean))

/** The same words in whatever order. */
export function hasSameName(left: string, right: string): boolean {
  const [a, b] = [wordsOf(left), wordsOf(right)]
  return a.size === b.size && [...a].every((word) => b.has(word))
}

/**
 * Names that may be one person's: all words of the shorter (two at least) stand in the longer, or are one letter away from
 * one there. “Blessing Okafor” fits “Blessing Chioma Okafor”; “Taiwo Adeyemi” does not fit “Kehinde Adeyemi”.
 */
export function isSimilarName(left: string, right: string): boolean {
  const [short, long] = [wordsOf(left), wordsOf(right)].toSorted((one, other) => one.size - other.size)
  if (!short || !long || short.size < 2) return hasSameName(left, right)
  return [...short].every((word) => [...long].some((other) => other === word || isOneLetterAway(word, other)))
}

const shortestWithSlip = 4

function isOneLetterAway(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < shortestWithSlip || Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  const rest = (text: string, from: number) => text.slice(from)
  if (left.length === right.length) return rest(left, start + 1) === rest(right, start + 1)
  return left.length < right.length
    ? rest(left, start) === rest(right, start + 1)
    : rest(left, start + 1) === rest(right, start)
}

/** A number without how it is written: “CL-010422”, “cl 10422” and “CL10422” are one. */
export function plainNumber(number: string): string {
  return foldName(number)
    .replaceAll(' ', '')
    .replaceAll(/(?<!\d)0+(?=\d)/g, '')
}
