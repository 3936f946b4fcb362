import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import type { LiftAsAdminInput } from '@/lib/channels/schema'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'

/**
 * Lets an address be written to again, for a reason that is kept: also one whose owner stopped or complained of messages,
 * where they have asked for them again. What a patient stopped with one clinic stays stopped there.
 */
export async function liftAsAdmin(admin: AdminActor, { suppressionId, reason }: LiftAsAdminInput): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.suppression.updateMany({
      where: { publicId: suppressionId, liftedAt: null },
      data: { liftedAt: new Date(), liftedByAdminId: admin.adminId, liftedReason: reason },
    })
    if (count === 0) throw notFound()
    const { clinicId } = await tx.suppression.findUniqueOrThrow({
      where: { publicId: suppressionId },
      select: { clinicId: true },
    })
    await recordAudit(tx, admin, {
      action: 'address.allowed',
      clinicId,
      ...(clinicId === null ? {} : { entityId: clinicId }),
      metadata: { suppression: suppressionId },
    })
  })
}
