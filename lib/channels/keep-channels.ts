import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'

/** Takes away the ways over contacts that are a patient's no longer, before those contacts go. */
export async function forgetChannels(
  tx: Transaction,
  { clinicId }: ClinicActor,
  patientId: bigint,
  { except }: { except: readonly bigint[] },
): Promise<void> {
  await tx.patientChannel.deleteMany({ where: { clinicId, patientId, contactId: { notIn: [...except] } } })
}

/**
 * Gives each e-mail address of a patient its way: an address that a clinic enters is one that the patient gave for this. One
 * that is there already stays as it is, withdrawn or not. Text messages need their own yes: see `saveChannels`.
 */
export async function addEmailChannels(tx: Transaction, { clinicId, memberId }: ClinicActor, patientId: bigint) {
  const emails = await tx.patientContact.findMany({
    where: { clinicId, patientId, contact: { kind: 'email' } },
    select: { contactId: true },
    orderBy: { contactId: 'asc' },
  })
  await tx.patientChannel.createMany({
    data: emails.map(({ contactId }, index) => ({
      clinicId,
      patientId,
      contactId,
      channel: 'email' as const,
      position: index + 1,
      consentedById: memberId,
    })),
    skipDuplicates: true,
  })
}
