import { dbAcrossClinics } from '@/lib/db'
import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { notifyMembers } from '@/lib/notifications/notify-members'
import { criticalLimitsOf } from '@/lib/observations/critical-limits-of'
import { loadTable } from '@/lib/tables/load-table'
import { readImport, type ReadImport } from '@/lib/tables/read-import'
import { mappingSchema } from '@/lib/tables/schema'
import { storeGroup } from '@/lib/tables/store-group'
import { todayIn } from '@/lib/tables/today-in'

/** As many as are surely stored before a worker's lease of a minute runs out. */
const groupsPerPart = 100

/**
 * The job that stores a confirmed table, a part at a time; each part promises the next. Done again after a crash it finds what
 * was stored and goes on: the rows' own keys say so.
 */
export async function importTable({ tableId, part }: { tableId: string; part: number }): Promise<void> {
  const found = await dbAcrossClinics.tableImport.findUnique({
    where: { publicId: tableId },
    include: { file: true, clinic: { select: { timeZone: true } } },
  })
  if (found?.state !== 'importing' || found.confirmedById === null) return
  const { id, clinicId, confirmedById } = found
  const mapping = mappingSchema.parse(found.mapping)
  const table = await loadTable(found.file)
  // The day of the confirmation, so that every part reads the same, also past midnight.
  const today = todayIn(found.clinic.timeZone, found.confirmedAt ?? new Date())
  const read = await readImport(dbAcrossClinics, { clinicId, table, mapping, today })
  if (part === 0) await storeRefused({ clinicId, importId: id }, read)
  const limits = await criticalLimitsOf(dbAcrossClinics, clinicId)
  const groups = read.groups.slice(part * groupsPerPart, (part + 1) * groupsPerPart)
  const made = { id, clinicId, memberId: confirmedById, decimal: mapping.decimal ?? 'dot', limits } as const
  for (const group of groups) await storeGroup(made, group)
  const last = (part + 1) * groupsPerPart >= read.groups.length
  await dbAcrossClinics.$transaction(async (tx) => {
    // Counted anew each time: a part that was cut off and done again made nothing twice.
    const results = await tx.tableRow.groupBy({
      by: ['resultId'],
      where: { clinicId, importId: id, resultId: { not: null } },
    })
    const { count } = await tx.tableImport.updateMany({
      where: { id, clinicId, state: 'importing' },
      data: { resultsMade: results.length, ...(last ? { state: 'done', finishedAt: new Date() } : {}) },
    })
    if (count === 0) return
    if (!last) {
      await enqueueJob(tx, 'import-table', { tableId, part: part + 1 }, { key: `${tableId}:${part + 1}` })
      return
    }
    await notifyMembers(tx, {
      clinicId,
      kind: 'table.stored',
      entityPublicId: tableId,
      count: results.length,
      onlyMemberIds: [confirmedById],
    })
    await recordAudit(tx, makeSystemActor('import-table'), {
      action: 'table.stored',
      entityId: id,
      clinicId,
      metadata: { table: tableId, rows: read.records.length },
    })
  })
}

async function storeRefused(
  { clinicId, importId }: { clinicId: bigint; importId: bigint },
  { records }: ReadImport,
): Promise<void> {
  const refused = records.flatMap(({ rowNumber, refused: reason }) => (reason === null ? [] : [{ rowNumber, reason }]))
  for (let start = 0; start < refused.length; start += 1000)
    await dbAcrossClinics.tableRow.createMany({
      data: refused.slice(start, start + 1000).map(({ rowNumber, reason }) => ({
        clinicId,
        importId,
        rowNumber,
        state: 'refused' as const,
        reason: reason.slice(0, 300),
      })),
      skipDuplicates: true,
    })
}
