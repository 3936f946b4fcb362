import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'

/**
 * Takes away the ways over contacts that are a patient's no longer, before those contacts go. What the patient stopped is
 * kept: whoever enters the contact again by mistake does not write to somebody who said no.
 */
export async function forgetChannels(
  tx: Transaction,
  { clinicId }: ClinicActor,
  patientId: bigint,
  { except }: { except: readonly bigint[] },
): Promise<void> {
  const leaving = { clinicId, patientId, contactId: { notIn: [...except] } }
  const stopped = await tx.patientChannel.findMany({
    where: { ...leaving, withdrawnBy: 'patient', withdrawnAt: { not: null } },
    select: { channel: true, withdrawnAt: true, patientContact: { select: { contact: { select: { value: true } } } } },
  })
  await tx.channelStop.createMany({
    data: stopped.map(({ channel, withdrawnAt, patientContact }) => ({
      clinicId,
      patientId,
      channel,
      recipient: patientContact.contact.value,
      stoppedAt: withdrawnAt ?? new Date(),
    })),
    skipDuplicates: true,
  })
  await tx.patientChannel.deleteMany({ where: leaving })
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
