import { compareNames as comparePrinted } from '@/lib/matching/compare-names'
import { isFormula, type PrintedPerson } from '@/lib/tables/read-records'

export type KnownPatient = {
  id: bigint
  publicId: string
  patientNumber: string
  fullName: string
  dateOfBirth: Date | null
}
export type PersonMatch = { patient: KnownPatient; waits: null } | { patient: null; waits: string }

const waits = (reason: string): PersonMatch => ({ patient: null, waits: reason })

/**
 * Whose row it is. The number has to be a patient's, the name or the birth date has to agree with that patient, and neither may
 * contradict: twins share a birthday, families a name, and a number is one typing error away from the next. All else waits for
 * a person.
 */
export function matchPerson(person: PrintedPerson, byNumber: ReadonlyMap<string, KnownPatient>): PersonMatch {
  if (person.number === null) return waits('The table gives no patient number for it.')
  const patient = byNumber.get(numberKey(person.number))
  if (!patient) return waits('No patient of this clinic has this number.')
  const name = compareNames(person.name, patient.fullName)
  const born = patient.dateOfBirth?.toISOString().slice(0, 10) ?? null
  const birth = person.birthDay === null || born === null ? 'unknown' : person.birthDay === born ? 'agrees' : 'differs'
  if (name === 'differs') return waits('The name is not the one that the patient with this number has.')
  if (birth === 'differs') return waits('The birth date is not the one that the patient with this number has.')
  if (name !== 'agrees' && birth !== 'agrees') return waits('There is neither a name nor a birth date to compare.')
  return { patient, waits: null }
}

export const numberKey = (number: string) => number.trim().toLowerCase()

/** A name is compared as on a document: in any order and script. What is only nearly it says nothing here, and a row can wait. */
export function compareNames(printed: string | null, known: string): 'agrees' | 'differs' | 'unknown' {
  if (printed === null || isFormula(printed)) return 'unknown'
  const agreement = comparePrinted(printed, known, false)
  if (agreement === 'exact' || agreement === 'part' || agreement === 'script') return 'agrees'
  return agreement === 'initials' || agreement === 'fragment' ? 'unknown' : 'differs'
}
