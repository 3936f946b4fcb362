import { z } from 'zod'
import { countSpentTries, renewTries } from '@/lib/accounts/renew-tries'
import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { patientsOf } from '@/lib/patients/access'
import { findPatientKey } from '@/lib/patients/find-patient-key'
import { patientIdInput } from '@/lib/patients/schema'

export const renewTriesInput = z.strictObject({ patientId: patientIdInput })

/** How many readers of a patient's results used up their tries to give the birth date. @throws not_found for a foreign id. */
export async function countLockedReaders(actor: ClinicActor, { patientId }: { patientId: string }): Promise<number> {
  // Archived patients are looked at, too.
  const patient = await db.patient.findFirst({
    where: { publicId: patientId, ...patientsOf(actor) },
    select: { id: true },
  })
  if (!patient) throw notFound()
  const { id } = patient
  return countSpentTries(db, { clinicId: actor.clinicId, patientId: id })
}

/** Lets everybody who used up their tries for a patient try again: after the clinic has spoken with them. */
export async function renewBirthDateTries(
  actor: ClinicActor,
  { patientId }: z.infer<typeof renewTriesInput>,
): Promise<{ patientId: string }> {
  await db.$transaction(async (tx) => {
    const { id } = await findPatientKey(tx, actor, patientId)
    await renewTries(tx, { clinicId: actor.clinicId, patientId: id })
    await recordAudit(tx, actor, { action: 'birthdate.renewed', entityId: id, metadata: { patient: patientId } })
  })
  return { patientId }
}
