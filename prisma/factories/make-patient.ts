import { findOrCreateAccount } from '@/lib/accounts/find-or-create-account'
import { type ClinicActor, makePatientActor, noOrigin, type PatientActor } from '@/lib/auth/actors'
import { startSession } from '@/lib/auth/sessions'
import { findAccountSession } from '@/lib/auth/session-rows.sql'
import { dbAcrossClinics } from '@/lib/db'
import { addPatient } from '@/lib/patients/add-patient'
import { patientInput } from '@/lib/patients/schema'
import { nextNumber } from '@/prisma/factories/make-clinic'

type PatientFacts = Partial<{
  fullName: string
  patientNumber: string
  dateOfBirth: string
  gender: 'female' | 'male' | 'other'
  email: string
  phone: string
  language: 'en' | 'fr'
}>

export type MadePatient = {
  patientId: string
  fullName: string
  patientNumber: string
  dateOfBirth: string
  email: string
}

/** A patient of the actor's clinic, added through the same verb as by a person. */
export async function makePatient(actor: ClinicActor, facts: PatientFacts = {}): Promise<MadePatient> {
  const number = nextNumber()
  const made = {
    fullName: facts.fullName ?? 'Ọmọlará Adéṣínà',
    patientNumber: facts.patientNumber ?? `P-${number}`,
    dateOfBirth: facts.dateOfBirth ?? '1991-11-02',
    email: facts.email ?? `patient-${number}@test.example`,
  }
  const { patientId } = await addPatient(actor, patientInput.parse({ ...facts, ...made }))
  return { patientId, ...made }
}

/** The person who has proved this address, signed in. */
export async function makePatientSession(email: string): Promise<{ actor: PatientActor; sessionPublicId: string }> {
  const { accountId } = await findOrCreateAccount(dbAcrossClinics, email)
  const sessionPublicId = await startSession(dbAcrossClinics, 'patient', { accountId }, noOrigin)
  const row = await findAccountSession(sessionPublicId)
  if (!row) throw new Error('The session that was just made is not there.')
  return { sessionPublicId, actor: makePatientActor({ ...row, origin: noOrigin }) }
}
