import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { type MoveOutcome, moveFile } from '@/lib/files/move-file'
import { createTurns } from '@/lib/files/take-turns'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { JobContext, JobPayloads } from '@/lib/jobs/schema'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import type { StorageMove } from '@/prisma/generated/client'
import { promisePortion } from './promise-portion'

// Shorter than a lease, so that a portion which was cut off is soon gone on with.
const portionMilliseconds = 30_000
const batchFiles = 20
const atOnce = 4

/**
 * The job that moves the next files of a move, and promises the next portion. Everything is read anew after each batch: a move
 * that was paused or cancelled stops there. A storage that does not answer is tried again, then the move pauses and says so.
 */
export async function workMove(
  { moveId, round }: JobPayloads['move-stored-files'],
  { last }: Pick<JobContext, 'last'>,
): Promise<void> {
  const ends = Date.now() + portionMilliseconds
  try {
    while (true) {
      const move = await findGoing(moveId, round)
      if (!move) return
      const more = await moveBatch(move)
      if (!more) return await finish(move)
      if (Date.now() > ends) break
    }
  } catch (cause) {
    if (!last) throw cause
    log.error({ event: 'storage.move_paused', moveId, cause })
    return pauseForFailure(moveId)
  }
  await dbAcrossClinics.$transaction((tx) => promisePortion(tx, { moveId, round }))
}

const findGoing = (publicId: string, round: number) =>
  dbAcrossClinics.storageMove.findFirst({ where: { publicId, round, openSlot: { not: null }, pausedAt: null } })

async function moveBatch(move: StorageMove): Promise<boolean> {
  const files = await dbAcrossClinics.storedFile.findMany({
    where: {
      storageProvider: move.fromProvider,
      storedAt: { not: null },
      id: { gt: move.cursorId, lte: move.lastId },
    },
    select: { id: true, publicId: true, storageKey: true, storageProvider: true },
    orderBy: { id: 'asc' },
    take: batchFiles,
  })
  const end = files.at(-1)
  if (!end) return false
  const inTurn = createTurns(atOnce)
  const outcomes = await Promise.allSettled(files.map((file) => inTurn(() => moveOne(move, file))))
  // What was moved is counted; the others of this batch are done again, and found moved or not.
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  await dbAcrossClinics.storageMove.updateMany({
    where: { id: move.id, cursorId: { lt: end.id } },
    data: { cursorId: end.id },
  })
  return true
}

type File = { id: bigint; publicId: string } & Parameters<typeof moveFile>[0]

async function moveOne({ id, toProvider }: StorageMove, file: File): Promise<void> {
  const outcome = await moveFile(file, toProvider, (tx, sizeBytes) =>
    tx.storageMove.updateMany({
      where: { id },
      data: { movedFiles: { increment: 1 }, movedBytes: { increment: BigInt(sizeBytes) } },
    }),
  )
  if (outcome !== 'moved' && outcome !== 'gone') await noteFailure(id, file.publicId, outcome)
}

async function noteFailure(moveId: bigint, fileId: string, reason: Exclude<MoveOutcome, 'moved' | 'gone'>) {
  await dbAcrossClinics.$transaction(async (tx) => {
    // A batch that is done again meets the same files: each is counted once.
    const { count } = await tx.storageMoveFailure.createMany({
      data: [{ moveId, fileId, reason }],
      skipDuplicates: true,
    })
    if (count === 1) await tx.storageMove.updateMany({ where: { id: moveId }, data: { failedFiles: { increment: 1 } } })
  })
}

async function finish({ id, publicId }: StorageMove): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.storageMove.updateMany({
      where: { id, openSlot: { not: null }, pausedAt: null },
      data: { finishedAt: new Date(), openSlot: null },
    })
    if (count === 0) return
    const { movedFiles, failedFiles } = await tx.storageMove.findUniqueOrThrow({ where: { id } })
    await recordAudit(tx, makeSystemActor('move-stored-files'), {
      action: 'storage.move_finished',
      entityId: id,
      metadata: { storage_move: publicId, moved: movedFiles, failed: failedFiles },
    })
    await enqueueJob(tx, 'count-storage', {}, { key: newId('job'), maxAttempts: 2 })
  })
}

async function pauseForFailure(publicId: string): Promise<void> {
  await dbAcrossClinics.storageMove.updateMany({
    where: { publicId, openSlot: { not: null }, pausedAt: null },
    data: {
      pausedAt: new Date(),
      pauseReason: 'A storage did not answer. Look whether it works, then let the move go on.',
    },
  })
}
