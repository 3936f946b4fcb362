import type { AuditAction } from '@/lib/audit/actions'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { promisePortion } from './promise-portion'
import type { RotationInput } from './schema'

async function change(
  admin: AdminActor,
  { rotationId }: RotationInput,
  action: AuditAction,
  update: (tx: Transaction) => Promise<{ count: number }>,
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await update(tx)
    const rotation = await tx.keyRotation.findUnique({ where: { publicId: rotationId }, select: { id: true } })
    if (!rotation) throw notFound()
    if (count === 0)
      throw new AppError('conflict', 'This change of keys has changed meanwhile. Look at it again first.')
    await recordAudit(tx, admin, { action, entityId: rotation.id, metadata: { key_rotation: rotationId } })
  })
}

/** Stops after the rows that are under way. Old and new keys go on to open everything. */
export const pauseRotation = (admin: AdminActor, input: RotationInput): Promise<void> =>
  change(admin, input, 'keys.rotation_paused', (tx) =>
    tx.keyRotation.updateMany({
      where: { publicId: input.rotationId, openSlot: { not: null }, pausedAt: null },
      data: { pausedAt: new Date(), pauseReason: null },
    }),
  )

/** Goes on where it stopped. */
export const resumeRotation = (admin: AdminActor, input: RotationInput): Promise<void> =>
  change(admin, input, 'keys.rotation_resumed', async (tx) => {
    const updated = await tx.keyRotation.updateMany({
      where: { publicId: input.rotationId, openSlot: { not: null }, pausedAt: { not: null } },
      data: { pausedAt: null, pauseReason: null },
    })
    if (updated.count === 1) {
      const { round } = await tx.keyRotation.findUniqueOrThrow({ where: { publicId: input.rotationId } })
      await promisePortion(tx, { rotationId: input.rotationId, round })
    }
    return updated
  })

/** Ends it for good. What is under the new key stays there; both keys are needed then. */
export const cancelRotation = (admin: AdminActor, input: RotationInput): Promise<void> =>
  change(admin, input, 'keys.rotation_cancelled', (tx) =>
    tx.keyRotation.updateMany({
      where: { publicId: input.rotationId, openSlot: { not: null } },
      data: { cancelledAt: new Date(), openSlot: null },
    }),
  )
