import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { stateOfWork } from './schema'

const shownMoves = 10
const shownFailures = 20

/** The last moves, the newest first, with what could not be moved. */
export async function listMoves(_admin: AdminActor) {
  const rows = await dbAcrossClinics.storageMove.findMany({
    orderBy: { id: 'desc' },
    take: shownMoves,
    include: {
      startedBy: { select: { fullName: true } },
      failures: { orderBy: { fileId: 'asc' }, take: shownFailures },
    },
  })
  return rows.map((row) => ({
    moveId: row.publicId,
    from: row.fromProvider,
    to: row.toProvider,
    state: stateOfWork(row),
    startedBy: row.startedBy.fullName,
    startedAt: row.createdAt,
    endedAt: row.finishedAt ?? row.cancelledAt,
    pauseReason: row.pauseReason,
    totalFiles: row.totalFiles,
    movedFiles: row.movedFiles,
    movedBytes: Number(row.movedBytes),
    failedFiles: row.failedFiles,
    failures: row.failures.map(({ fileId, reason }) => ({ fileId, reason })),
  }))
}
export type MoveRow = Awaited<ReturnType<typeof listMoves>>[number]
