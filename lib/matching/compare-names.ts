import { arabicSkeleton, hasArabic, latinSkeleton } from './arabic-names'
import { asSeen, editDistance } from './edit-distance'
import { nameWords, withoutRemarks } from './fold-words'

/**
 * How a printed name and a patient's stand to each other. `exact`: the same words in any order. `part`: one has more names.
 * `initials`: names shortened to letters. `script`: the same sounds in another script. `seen`: what a recognition could have
 * made of it. `letter`: one letter differs. `fragment`: one word of it and no more. `differs`: another name.
 */
export type NameAgreement = 'exact' | 'part' | 'initials' | 'script' | 'seen' | 'letter' | 'fragment' | 'differs'

const kinship = new Set(
  'baby bb bo infant newborn twin bebe nourrisson mother father wife husband son daughter enfant fils fille'.split(' '),
)

const sameWords = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.toSorted().join(' ') === other.toSorted().join(' ')

function orders(words: readonly string[]): string[][] {
  if (words.length <= 1) return [[...words]]
  return words.flatMap((word, index) => orders(words.toSpliced(index, 1)).map((rest) => [word, ...rest]))
}

/** The same letters though the words are parted otherwise: "Al-Khatib" and "Alkhatib", "Van der Berg" and "Vanderberg". */
function sameWrittenTogether(printed: readonly string[], own: readonly string[]): boolean {
  if (own.length > 5 || printed.length > 6) return false
  const together = own.join('').length
  if (printed.join('').length !== together) return false
  const wanted = new Set(orders(own).map((order) => order.join('')))
  return orders(printed.length <= 5 ? printed : []).some((order) => wanted.has(order.join('')))
}

function pairsOff(one: readonly string[], other: readonly string[], alike: (a: string, b: string) => boolean): boolean {
  const left = [...other]
  return one.every((word) => {
    const found = left.findIndex((candidate) => alike(word, candidate))
    if (found >= 0) left.splice(found, 1)
    return found >= 0
  })
}

const isInitialOf = (letter: string, word: string) => letter.length === 1 && word.startsWith(letter)

/** Compares a printed name with a patient's. @param recognised whether the printed one comes from a picture */
export function compareNames(printedName: string, patientName: string, recognised: boolean): NameAgreement {
  const own = nameWords(patientName)
  const printed = nameWords(printedName)
  for (const words of [printed, withoutRemarks(printed)]) {
    const agreement = compareWords(words, own, recognised)
    if (agreement !== 'differs') return agreement
  }
  return hasArabic(printedName) !== hasArabic(patientName) && soundsAlike(printedName, patientName)
    ? 'script'
    : 'differs'
}

function compareWords(printed: readonly string[], own: readonly string[], recognised: boolean): NameAgreement {
  if (printed.length === 0 || own.length === 0) return 'differs'
  // "Baby of Ngozi Okonkwo" is not Ngozi Okonkwo, whatever else their names share.
  const kin = (words: readonly string[]) =>
    words
      .filter((word) => kinship.has(word))
      .toSorted()
      .join(' ')
  if (kin(printed) !== kin(own)) return 'differs'
  if (sameWords(printed, own) || sameWrittenTogether(printed, own)) return 'exact'
  const [fewer, more] = printed.length <= own.length ? [printed, own] : [own, printed]
  const whole = fewer.filter((word) => word.length > 1)
  if (
    fewer.length < more.length &&
    whole.length >= 2 &&
    whole.length === fewer.length &&
    pairsOff(fewer, more, (a, b) => a === b)
  )
    return 'part'
  if (fewer.length === 1 && more.length > 1) return more.includes(fewer[0] ?? '') ? 'fragment' : 'differs'
  const short = (a: string, b: string) => a === b || isInitialOf(a, b) || isInitialOf(b, a)
  if (
    fewer.some((word, index) => word.length > 1 && more.includes(fewer[index] ?? '')) &&
    pairsOff(
      fewer.toSorted((a, b) => b.length - a.length),
      more,
      short,
    )
  )
    return 'initials'
  if (printed.length !== own.length) return 'differs'
  if (recognised && looksLike(printed, own)) return 'seen'
  const distance = editDistance(printed.toSorted().join(' '), own.toSorted().join(' '), 2)
  const sameOrder = editDistance(printed.join(' '), own.join(' '), 2)
  return Math.min(distance, sameOrder) <= 1 ? 'letter' : 'differs'
}

/**
 * Whether a recognition may have made one name of the other: every word begins alike, none differs in more than two letters,
 * and all together differ in one letter of seven at most. Another vowel at the end is another name: Hassan and Hassana.
 */
function looksLike(printed: readonly string[], own: readonly string[]): boolean {
  let different = 0
  const alike = (a: string, b: string) => {
    if (a === b) return true
    const [seen, known] = [asSeen(a), asSeen(b)]
    const [shorter, longer] = seen.length < known.length ? [seen, known] : [known, seen]
    if (shorter !== longer && longer.startsWith(shorter) && /^[aeiou]$/.test(longer.slice(shorter.length))) return false
    const distance = editDistance(seen, known, 2)
    if (distance > (known.length >= 4 ? 2 : 0) || seen[0] !== known[0]) return false
    different += distance
    return true
  }
  return pairsOff(printed, own, alike) && different <= Math.max(1, Math.floor(own.join('').length / 7))
}

function soundsAlike(one: string, other: string): boolean {
  const [arabic, latin] = hasArabic(one) ? [one, other] : [other, one]
  return arabicSkeleton(arabic) === latinSkeleton(latin)
}
