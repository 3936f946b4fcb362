import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { patientsOf } from '@/lib/patients/access'

/** The row that a patient's public id names in the actor's clinic, for other nouns. @throws not_found for any other id. */
export async function findPatientKey(
  tx: Transaction,
  actor: ClinicActor,
  patientId: string,
): Promise<{ id: bigint; publicId: string }> {
  const patient = await tx.patient.findFirst({
    where: { publicId: patientId, ...patientsOf(actor), archivedAt: null },
    select: { id: true, publicId: true },
  })
  if (!patient) throw notFound()
  return patient
}
