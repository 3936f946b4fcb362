import type { PatientActor } from '@/lib/auth/actors'
import { tokenInput } from '@/lib/auth/schema'
import { hashToken } from '@/lib/auth/secrets'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { looksAutomatic, type Opening } from '@/lib/deliveries/looks-automatic'

/**
 * Notes in the ledger that a message's link was fetched: by a mail scanner or a preview, or in what looks like a person's
 * browser. Nothing about the link itself changes.
 */
export async function noteOpening(token: string, opening: Opening): Promise<void> {
  if (!tokenInput.safeParse(token).success) return
  const link = await dbAcrossClinics.signInLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { delivery: { select: { id: true, clinicId: true, sentAt: true, scannedAt: true, openedAt: true } } },
  })
  const delivery = link?.delivery
  if (!delivery) return
  const column = looksAutomatic(opening, delivery.sentAt) ? 'scannedAt' : 'openedAt'
  if (delivery[column] !== null) return
  await dbAcrossClinics.delivery.updateMany({
    where: { id: delivery.id, clinicId: delivery.clinicId, [column]: null },
    data: { [column]: opening.at },
  })
}

/** Somebody signed in by this message: a person, then, has opened it too. */
export async function stampProved(
  tx: Transaction,
  { clinicId, deliveryId }: { clinicId: bigint; deliveryId: bigint },
): Promise<void> {
  const now = new Date()
  const where = { clinicId, id: deliveryId }
  await tx.delivery.updateMany({ where: { ...where, openedAt: null }, data: { openedAt: now } })
  await tx.delivery.updateMany({ where: { ...where, provedAt: null }, data: { provedAt: now } })
}

/** The reader of an account saw or fetched a result: noted at the messages that went to the contacts they proved. */
export async function stampRead(
  tx: Transaction,
  { accountId }: PatientActor,
  { clinicId, id }: { clinicId: bigint; id: bigint },
  column: 'viewedAt' | 'downloadedAt',
): Promise<void> {
  const contacts = await tx.patientAccountContact.findMany({ where: { accountId }, select: { value: true } })
  await tx.delivery.updateMany({
    where: {
      clinicId,
      resultId: id,
      recipient: { in: contacts.map(({ value }) => value) },
      sentAt: { not: null },
      [column]: null,
    },
    data: { [column]: new Date() },
  })
}
