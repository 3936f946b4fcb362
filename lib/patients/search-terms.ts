import { foldName } from '@/lib/patients/fold-name'

const longest = 40
const shortest = 2

/**
 * Every ending of every word by which a patient is looked for (name, number, e-mail, digits of the phone), so that a search
 * for any part of a word is a search for the beginning of a term, which an index serves: "bayo" finds "Adebayo".
 */
export function searchTermsOf(patient: {
  fullName: string
  patientNumber: string
  contacts: readonly string[]
  /** Under which the patient was known before. */
  otherNumbers?: readonly string[]
}): string[] {
  const { otherNumbers = [] } = patient
  const words = [patient.fullName, patient.patientNumber, ...otherNumbers, ...patient.contacts].flatMap((text) =>
    foldName(text).split(' '),
  )
  // A number is also found when its parts are written together: "H-1" is "h1", and neither part alone would be a word.
  words.push(...[patient.patientNumber, ...otherNumbers].map(together))
  const terms = new Set<string>()
  for (const word of words)
    for (let start = 0; start <= word.length - shortest; start += 1) terms.add(word.slice(start, start + longest))
  return [...terms]
}

const together = (text: string) => foldName(text).replaceAll(' ', '')

/** The words of a search, as they are compared with terms; those of one letter say too little. */
export function searchWordsOf(query: string): string[] {
  const words = foldName(query)
    .split(' ')
    .filter((word) => word.length >= shortest)
  const whole = together(query)
  if (words.length === 0 && whole.length >= shortest) words.push(whole)
  return words
    .map((word) => word.slice(0, longest))
    .toSorted((left, right) => right.length - left.length)
    .slice(0, 4)
}
