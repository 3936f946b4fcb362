import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { findTable } from '@/lib/tables/find-table'
import { loadTable } from '@/lib/tables/load-table'
import type { TableRowState } from '@/lib/tables/schema'
import { questionsOf } from '@/lib/tables/suggest-mapping'

const shown = 200
const samples = 4

/** One table of the clinic: where it stands, and once it is stored what became of its rows. */
export async function getTable(
  actor: ClinicActor,
  { tableId, show }: { tableId: string; show?: TableRowState | undefined },
) {
  const found = await findTable(actor, tableId)
  const { id, clinicId } = found
  const [grouped, rows] = await Promise.all([
    db.tableRow.groupBy({ by: ['state'], where: { clinicId, importId: id }, _count: true }),
    db.tableRow.findMany({
      where: { clinicId, importId: id, ...(show ? { state: show } : {}) },
      orderBy: { rowNumber: 'asc' },
      take: shown,
      include: { result: { select: { publicId: true, testName: true } } },
    }),
  ])
  const counts: Record<TableRowState, number> = { stored: 0, waiting: 0, refused: 0, double: 0 }
  for (const row of grouped) counts[row.state] = row._count
  return {
    tableId,
    fileId: found.file.publicId,
    filename: found.file.originalFilename,
    state: found.state,
    mapping: found.mapping,
    createdAt: found.createdAt,
    finishedAt: found.finishedAt,
    total: found.rowsTotal,
    resultsMade: found.resultsMade,
    counts,
    shown,
    rows: rows.map(({ rowNumber, state, reason, result }) => ({
      rowNumber,
      state,
      reason,
      result: result && { resultId: result.publicId, testName: result.testName },
    })),
  }
}
export type TableDetails = Awaited<ReturnType<typeof getTable>>

/** The columns of a table as the mapping screen shows them: each heading with the first things that stand under it. */
export async function describeColumns(actor: ClinicActor, { tableId }: { tableId: string }) {
  const found = await findTable(actor, tableId)
  const table = await loadTable(found.file)
  return {
    questions: questionsOf(table, found.mapping),
    columns: table.header.map((heading, index) => ({
      heading: heading === '' ? `Column ${index + 1}` : heading,
      role: found.mapping.columns[index] ?? 'ignore',
      samples: [...new Set(table.rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== ''))].slice(
        0,
        samples,
      ),
    })),
  }
}
export type TableColumns = Awaited<ReturnType<typeof describeColumns>>
