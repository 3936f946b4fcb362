import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { stateOfWork } from '@/lib/storage-moves/schema'

const shown = 10

/** The last rotations, the newest first. */
export async function listRotations(_admin: AdminActor) {
  const rows = await dbAcrossClinics.keyRotation.findMany({
    orderBy: { id: 'desc' },
    take: shown,
    include: { startedBy: { select: { fullName: true } } },
  })
  return rows.map((row) => ({
    rotationId: row.publicId,
    masterKeyId: row.masterKeyId,
    state: stateOfWork(row),
    startedBy: row.startedBy.fullName,
    startedAt: row.createdAt,
    endedAt: row.finishedAt ?? row.cancelledAt,
    pauseReason: row.pauseReason,
    totalItems: row.totalItems,
    doneItems: row.doneItems,
  }))
}
export type RotationRow = Awaited<ReturnType<typeof listRotations>>[number]
