import { compareNames, type NameAgreement } from './compare-names'
import { foldNumber, nameWords } from './fold-words'
import type { PrintedIdentity } from './printed-identity'
import type { BirthFinding, Comparison, NumberFinding, Objection } from './schema'

/** What the clinic has on file of a patient. */
export type KnownPatient = {
  id: bigint
  publicId: string
  fullName: string
  /** The clinic's own number and, after a merge, the ones before. */
  numbers: string[]
  dateOfBirth: string | null
  gender: 'female' | 'male' | 'other' | null
}

const strength: NameAgreement[] = ['exact', 'script', 'initials', 'part', 'seen', 'letter', 'fragment', 'differs']
const stronger = (one: NameAgreement, other: NameAgreement) =>
  strength.indexOf(one) <= strength.indexOf(other) ? one : other

/** Compares what a document says with one patient. */
export function compareIdentity(printed: PrintedIdentity, patient: KnownPatient): Comparison {
  const { name, objection } = nameOf(printed, patient)
  const birth = birthOf(printed, patient)
  const number = numberOf(printed, patient)
  const age = ageOf(printed, patient)
  const sexDiffers =
    (patient.gender === 'female' || patient.gender === 'male') && printed.sexes.some((sex) => sex !== patient.gender)
  const objections: Objection[] = [
    ...(objection ? [objection] : []),
    ...(objection !== 'two_people' && isAboutTwo(printed, patient) ? (['two_people'] as const) : []),
    ...(birth === 'differs' ? (['birth_differs'] as const) : []),
    ...(number === 'differs' ? (['number_differs'] as const) : []),
    ...(sexDiffers ? (['sex_differs'] as const) : []),
    ...(age === 'differs' ? (['age_differs'] as const) : []),
    ...(printed.incomplete ? (['incomplete'] as const) : []),
  ]
  return { name, birth, number, ageFits: age === 'fits', objections }
}

/** The best of the printed names; every one of them has to be the patient's, or the document is about somebody else too. */
function nameOf(
  printed: PrintedIdentity,
  patient: KnownPatient,
): { name: Comparison['name']; objection: Objection | null } {
  const agreements = printed.names.map(({ texts, recognised, apart }) => ({
    apart,
    best: texts
      .map((text) => compareNames(text, patient.fullName, recognised))
      .reduce(stronger, 'differs' as NameAgreement),
  }))
  const standing = standsAnywhere(printed, patient)
  const best = agreements.map((agreement) => agreement.best).reduce(stronger, standing ?? 'differs')
  const strangers = agreements.filter(({ best: found, apart }) => found === 'differs' && apart).length
  // A name in two scripts is one name: the second may be the first in letters that we cannot compare.
  const objection =
    strangers === 0 ? null : agreements.some(({ best: found }) => found !== 'differs') ? 'two_people' : 'other_name'
  if (best === 'differs') return { name: printed.names.length === 0 ? 'absent' : 'differs', objection }
  return { name: best, objection }
}

/** Whether the patient's name stands in a cell of its own, without a label, and not as somebody else's. */
function standsAnywhere(printed: PrintedIdentity, patient: KnownPatient): NameAgreement | null {
  const own = nameWords(patient.fullName)
  if (own.length < 2) return null
  const alone = printed.texts.some(
    ({ words, text, ofOthers, recognised }) =>
      !ofOthers && words.length <= own.length + 3 && compareNames(text, patient.fullName, recognised) === 'exact',
  )
  if (alone) return 'exact'
  const within = printed.texts.some(({ words, ofOthers }) => !ofOthers && holdsName(words, own))
  // Within a sentence it is somebody whom the document mentions: enough together with both other identifiers, no more.
  return within ? 'part' : null
}

/** Whether the words of a name stand next to each other, in any order. */
export function holdsName(words: readonly string[], name: readonly string[]): boolean {
  const wanted = name.toSorted().join(' ')
  return words.some(
    (_, at) =>
      words
        .slice(at, at + name.length)
        .toSorted()
        .join(' ') === wanted,
  )
}

function birthOf({ births, days }: PrintedIdentity, { dateOfBirth }: KnownPatient): BirthFinding {
  if (dateOfBirth === null) return births.length > 0 || days.size > 0 ? 'unknown' : 'absent'
  const own = births.filter((possible) => possible.includes(dateOfBirth))
  if (births.length > 0 && own.length === 0) return 'differs'
  if (births.length > 0) return own.some((possible) => possible.length === 1) ? 'agrees' : 'either_order'
  return days.has(dateOfBirth) ? 'agrees' : 'absent'
}

// A shorter number stands in every report by chance.
const fewestSigns = 4
const fewestDigits = 3

/** The letters with which a number begins, and how many signs it has: numbers of one form come from one register. */
const formOf = (number: string) => `${/^[a-z]*/.exec(number)?.[0] ?? ''}:${number.length}`

function numberOf(printed: PrintedIdentity, { numbers }: KnownPatient): NumberFinding {
  const own = numbers.map(foldNumber).filter((number) => number !== '')
  if (printed.numbers.some((texts) => texts.some((text) => own.includes(text)))) return 'agrees'
  if (printed.numbers.some((texts) => isOfOneRegister(texts, own))) return 'differs'
  const telling = own.filter(
    (number) => number.length >= fewestSigns && number.replace(/\D/g, '').length >= fewestDigits,
  )
  return telling.some((number) => printed.tokens.has(number)) ? 'agrees' : 'absent'
}

const isOfOneRegister = (texts: readonly string[], own: readonly string[]) =>
  texts.some((text) => own.some((number) => formOf(number) === formOf(text)))

/** A second birth date or a second number of the clinic's own form beside the right one: there is a second person. */
function isAboutTwo({ births, numbers }: PrintedIdentity, patient: KnownPatient): boolean {
  const { dateOfBirth } = patient
  const own = patient.numbers.map(foldNumber)
  const otherBirth =
    dateOfBirth !== null &&
    births.some((possible) => possible.includes(dateOfBirth)) &&
    births.some((possible) => !possible.includes(dateOfBirth))
  const otherNumber = numbers.some((texts) => !texts.some((text) => own.includes(text)) && isOfOneRegister(texts, own))
  return otherBirth || (otherNumber && numbers.some((texts) => texts.some((text) => own.includes(text))))
}

function ageOf({ ages, newestDay }: PrintedIdentity, { dateOfBirth }: KnownPatient): 'fits' | 'differs' | 'unknown' {
  if (dateOfBirth === null || ages.length === 0 || newestDay === null) return 'unknown'
  const years = (Date.parse(newestDay) - Date.parse(dateOfBirth)) / (365.25 * 86_400_000)
  // Ages are rounded, and a birthday may lie between the sample and the print.
  return ages.every((age) => Math.abs(age - years) <= 1.6) ? 'fits' : 'differs'
}
