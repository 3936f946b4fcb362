import type { AuditAction } from '@/lib/audit/actions'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { promisePortion } from './promise-portion'
import type { MoveInput } from './schema'

async function change(
  admin: AdminActor,
  { moveId }: MoveInput,
  action: AuditAction,
  update: (tx: Transaction) => Promise<{ count: number }>,
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await update(tx)
    const move = await tx.storageMove.findUnique({ where: { publicId: moveId }, select: { id: true } })
    if (!move) throw notFound()
    if (count === 0) throw new AppError('conflict', 'This move has changed meanwhile. Look at it again first.')
    await recordAudit(tx, admin, { action, entityId: move.id, metadata: { storage_move: moveId } })
  })
}

/** Stops after the files that are under way. What is moved stays moved. */
export const pauseMove = (admin: AdminActor, input: MoveInput): Promise<void> =>
  change(admin, input, 'storage.move_paused', (tx) =>
    tx.storageMove.updateMany({
      where: { publicId: input.moveId, openSlot: { not: null }, pausedAt: null },
      data: { pausedAt: new Date(), pauseReason: null },
    }),
  )

/** Goes on where it stopped. */
export const resumeMove = (admin: AdminActor, input: MoveInput): Promise<void> =>
  change(admin, input, 'storage.move_resumed', async (tx) => {
    const updated = await tx.storageMove.updateMany({
      where: { publicId: input.moveId, openSlot: { not: null }, pausedAt: { not: null } },
      data: { pausedAt: null, pauseReason: null },
    })
    if (updated.count === 1) {
      const { round } = await tx.storageMove.findUniqueOrThrow({ where: { publicId: input.moveId } })
      await promisePortion(tx, { moveId: input.moveId, round })
    }
    return updated
  })

/** Ends it for good. What is moved stays moved, the rest stays where it is: every file opens as before. */
export const cancelMove = (admin: AdminActor, input: MoveInput): Promise<void> =>
  change(admin, input, 'storage.move_cancelled', (tx) =>
    tx.storageMove.updateMany({
      where: { publicId: input.moveId, openSlot: { not: null } },
      data: { cancelledAt: new Date(), openSlot: null },
    }),
  )
