import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import type { LiftSuppressionInput, SuppressionRow } from '@/lib/channels/schema'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'

const mostShown = 50

/** The addresses that the clinic's own messages met and that are not written to since, the newest first. */
export async function listSuppressions({ clinicId }: ClinicActor): Promise<SuppressionRow[]> {
  const rows = await db.suppression.findMany({
    where: { clinicId, liftedAt: null },
    orderBy: { id: 'desc' },
    take: mostShown,
  })
  return rows.map(({ publicId, channel, recipient, reason, createdAt }) => ({
    suppressionId: publicId,
    channel,
    recipient,
    reason,
    createdAt,
  }))
}

/**
 * Lets an address be written to again, once the clinic knows that it works. What its owner stopped or complained of is not
 * the clinic's to take back. @throws not_found for any other clinic's.
 */
export async function liftSuppression(actor: ClinicActor, { suppressionId }: LiftSuppressionInput): Promise<void> {
  const { clinicId, memberId } = actor
  await db.$transaction(async (tx) => {
    const { count } = await tx.suppression.updateMany({
      where: { clinicId, publicId: suppressionId, liftedAt: null },
      data: { liftedAt: new Date(), liftedById: memberId },
    })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, {
      action: 'address.allowed',
      entityId: clinicId,
      metadata: { suppression: suppressionId },
    })
  })
}
