import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { saveSearchTerms } from '@/lib/patients/save-contacts'

/** Writes anew by which words a patient is found, from what stands in their rows now. */
export async function refreshSearchTerms(tx: Transaction, actor: ClinicActor, patientId: bigint): Promise<void> {
  const { clinicId } = actor
  const { contacts, ...patient } = await tx.patient.findFirstOrThrow({
    where: { id: patientId, clinicId },
    select: { fullName: true, patientNumber: true, contacts: { select: { contact: { select: { value: true } } } } },
  })
  await saveSearchTerms(tx, actor, patientId, { ...patient, contacts: contacts.map(({ contact }) => contact) })
}
