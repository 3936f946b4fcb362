import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'

/** Gives the e-mail address of each of many new patients its way, in one write; see `addEmailChannels`. */
export async function addEmailChannelsOf(
  tx: Transaction,
  { clinicId, memberId }: ClinicActor,
  contacts: readonly { patientId: bigint; contactId: bigint }[],
): Promise<void> {
  await tx.patientChannel.createMany({
    data: contacts.map((contact) => ({
      clinicId,
      ...contact,
      channel: 'email' as const,
      position: 1,
      consentedById: memberId,
    })),
    skipDuplicates: true,
  })
}
