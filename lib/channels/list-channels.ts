import type { Channel } from '@/lib/channels/schema'
import type { Transaction } from '@/lib/db'

export type ConsentedChannel = { contactId: bigint; channel: Channel; recipient: string; position: number }

/** The ways by which a patient agreed to be written to and did not take it back, the preferred one first. */
export async function listChannels(
  tx: Transaction,
  { clinicId, patientId }: { clinicId: bigint; patientId: bigint },
): Promise<ConsentedChannel[]> {
  const rows = await tx.patientChannel.findMany({
    where: { clinicId, patientId, withdrawnAt: null },
    orderBy: [{ position: 'asc' }, { channel: 'asc' }, { contactId: 'asc' }],
    select: {
      contactId: true,
      channel: true,
      position: true,
      patientContact: { select: { contact: { select: { value: true } } } },
    },
  })
  return rows.map(({ patientContact, ...row }) => ({ ...row, recipient: patientContact.contact.value }))
}
