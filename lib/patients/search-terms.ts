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
}): string[] {
  const words = [patient.fullName, patient.patientNumber, ...patient.contacts].flatMap((text) =>
    foldName(text).split(' '),
  )
  const terms = new Set<string>()
  for (const word of words)
    for (let start = 0; start <= word.length - shortest; start += 1) terms.add(word.slice(start, start + longest))
  return [...terms]
}

/** The words of a search, as they are compared with terms; those of one letter say too little. */
export function searchWordsOf(query: string): string[] {
  return foldName(query)
    .split(' ')
    .filter((word) => word.length >= shortest)
    .map((word) => word.slice(0, longest))
    .toSorted((left, right) => right.length - left.length)
    .slice(0, 4)
}
