import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { tablesOf } from '@/lib/tables/access'
import { findTable } from '@/lib/tables/find-table'
import { loadTable } from '@/lib/tables/load-table'
import type { TableInput } from '@/lib/tables/schema'
import { questionsOf } from '@/lib/tables/suggest-mapping'

/** Lets the rows in: whoever confirms has looked at the preview, and is the one who matched those that agree with a patient. */
export async function confirmTable(actor: ClinicActor, { tableId }: TableInput): Promise<void> {
  const found = await findTable(actor, tableId)
  const table = await loadTable(found.file)
  if (questionsOf(table, found.mapping).length > 0)
    throw new AppError('conflict', 'Something about this table is still open. Say what its columns hold first.')
  await db.$transaction(async (tx) => {
    const { count } = await tx.tableImport.updateMany({
      where: { publicId: tableId, ...tablesOf(actor), state: 'preview' },
      data: {
        state: 'importing',
        confirmedAt: new Date(),
        confirmedById: actor.memberId,
        rowsTotal: table.rows.length,
      },
    })
    if (count === 0) throw new AppError('conflict', 'This table was confirmed or put aside already.')
    await enqueueJob(tx, 'import-table', { tableId, part: 0 }, { key: `${tableId}:0` })
    await recordAudit(tx, actor, {
      action: 'table.confirmed',
      entityId: found.id,
      metadata: { table: tableId, rows: table.rows.length },
    })
  })
}

/** Puts a table aside before anything of it is stored; the file stays as what was received. */
export async function cancelTable(actor: ClinicActor, { tableId }: TableInput): Promise<void> {
  const found = await findTable(actor, tableId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.tableImport.updateMany({
      where: { publicId: tableId, ...tablesOf(actor), state: { in: ['mapping', 'preview'] } },
      data: { state: 'cancelled', cancelledAt: new Date() },
    })
    if (count === 0) throw new AppError('conflict', 'This table was confirmed or put aside already.')
    await recordAudit(tx, actor, { action: 'table.cancelled', entityId: found.id, metadata: { table: tableId } })
  })
}
