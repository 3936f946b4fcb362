import type { Reading } from '@/lib/readings/schema'
import { compareIdentity } from './compare-identity'
import { decidePile, type Decision, otherPatients } from './decide-pile'
import { filenameDiffers, filenameFacts } from './filename-facts'
import { findKnownPatient, findKnownPatients } from './known-patients.sql'
import { printedIdentity } from './printed-identity'
import type { Comparison } from './schema'

type Named = { filename: string; filenamePattern: string | null }

/** Looks among a clinic's patients for the one whom a document is about. */
export async function matchReading(
  clinicId: bigint,
  reading: Reading,
  { filename, filenamePattern }: Named,
): Promise<Decision> {
  const printed = printedIdentity(reading)
  const facts = filenameFacts(filename, filenamePattern)
  const known = await findKnownPatients(clinicId, printed, facts)
  return decidePile(printed, known, facts ? { differsFrom: (patient) => filenameDiffers(facts, patient) } : undefined)
}

/** Compares a document with one patient of the clinic, whom a person has named. */
export async function compareWithPatient(clinicId: bigint, reading: Reading, patientId: bigint): Promise<Comparison> {
  const patient = await findKnownPatient(clinicId, patientId)
  if (!patient) throw new Error('The patient to compare with is not one of this clinic')
  const printed = printedIdentity(reading)
  const comparison = compareIdentity(printed, patient)
  const known = await findKnownPatients(clinicId, printed, null)
  if (!otherPatients(printed, patient, known)) return comparison
  return { ...comparison, objections: [...comparison.objections, 'other_patient'] }
}
