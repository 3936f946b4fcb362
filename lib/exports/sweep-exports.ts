import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { failExport } from '@/lib/exports/fail-export'
import { letGoOfFiles } from '@/lib/files/let-go'

const batchRows = 100
const hour = 3_600_000
// A run notes how far it is every second; one that is not heard of for so long has died at every try.
const silentHours = 2

/** Gives up the files of lists whose time is over (the sweeper of files takes the objects away), and lists that nobody works at. */
export async function sweepExports(now = new Date()): Promise<void> {
  const over = await dbAcrossClinics.exportRequest.findMany({
    where: { status: 'completed', expiresAt: { lte: now } },
    orderBy: { expiresAt: 'asc' },
    take: batchRows,
    select: { id: true, publicId: true, adminId: true, fileId: true, recordCount: true },
  })
  for (const { id, publicId, adminId, fileId, recordCount } of over)
    await dbAcrossClinics.$transaction(async (tx) => {
      const { count } = await tx.exportRequest.updateMany({
        where: { id, status: 'completed' },
        data: { status: 'expired', expiredAt: now, fileId: null },
      })
      if (count === 0) return
      if (fileId !== null) await letGoOfFiles(tx, { adminId }, [fileId])
      await recordAudit(tx, makeSystemActor('export'), {
        action: 'export.expired',
        entityId: id,
        metadata: { export: publicId, rows: recordCount ?? 0 },
      })
    })
  const silent = await dbAcrossClinics.exportRequest.findMany({
    where: { status: { in: ['pending', 'processing'] }, notedAt: { lt: new Date(now.getTime() - silentHours * hour) } },
    take: batchRows,
    select: { id: true, publicId: true, runs: true },
  })
  for (const request of silent)
    await failExport(request, 'The work at this list ended before it was done. Ask for it again.')
}
