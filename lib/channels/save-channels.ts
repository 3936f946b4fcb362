import type { ClinicActor } from '@/lib/auth/actors'
import { type Channel, contactKindOf } from '@/lib/channels/schema'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'

export type WantedChannel = {
  contactId: bigint
  channel: Channel
  /** The patient agreed anew, at the desk. Without it, what the patient or a provider stopped stays stopped. */
  consentedAgain?: boolean
}

/**
 * Makes the ways to a patient what the form says, the first of the list being tried first. What is not on the list is withdrawn
 * by the clinic. The patient's contacts have to be saved before.
 * @throws invalid for a contact that is not this patient's, or whose kind does not fit the channel.
 */
export async function saveChannels(
  tx: Transaction,
  { clinicId, memberId }: ClinicActor,
  patientRowId: bigint,
  wanted: readonly WantedChannel[],
): Promise<void> {
  const patientId = patientRowId
  const [contacts, known, stops] = await Promise.all([
    tx.patientContact.findMany({
      where: { clinicId, patientId },
      select: { contactId: true, contact: { select: { kind: true, value: true } } },
    }),
    tx.patientChannel.findMany({ where: { clinicId, patientId } }),
    tx.channelStop.findMany({ where: { clinicId, patientId } }),
  ])
  const contactOf = new Map(contacts.map(({ contactId, contact }) => [contactId, contact]))
  const isSame = (left: WantedChannel, right: WantedChannel) =>
    left.contactId === right.contactId && left.channel === right.channel
  for (const [index, { contactId, channel, consentedAgain = false }] of wanted.entries()) {
    const contact = contactOf.get(contactId)
    if (contact?.kind !== contactKindOf[channel])
      throw new AppError('invalid', 'A way to write to this patient does not fit their contacts. Check the contacts.')
    const position = index + 1
    const given = { consentedAt: new Date(), consentedById: memberId, withdrawnAt: null, withdrawnBy: null }
    const row = known.find((one) => isSame(one, { contactId, channel }))
    const where = { clinicId, patientId, contactId, channel }
    const stop = stops.find((one) => one.channel === channel && one.recipient === contact.value)
    if (stop && consentedAgain)
      await tx.channelStop.deleteMany({ where: { clinicId, patientId, channel, recipient: contact.value } })
    const stillStopped = stop && !consentedAgain ? { withdrawnAt: stop.stoppedAt, withdrawnBy: 'patient' as const } : {}
    if (!row)
      // The same form sent twice at once makes one row.
      await tx.patientChannel.createMany({
        data: [{ ...where, ...given, ...stillStopped, position }],
        skipDuplicates: true,
      })
    else {
      const stopped = row.withdrawnAt !== null && (row.withdrawnBy === 'clinic' || consentedAgain)
      await tx.patientChannel.updateMany({ where, data: { position, ...(stopped ? given : {}) } })
    }
  }
  for (const row of known.filter((one) => one.withdrawnAt === null && !wanted.some((other) => isSame(one, other))))
    await tx.patientChannel.updateMany({
      where: { clinicId, patientId, contactId: row.contactId, channel: row.channel, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnBy: 'clinic' },
    })
}
