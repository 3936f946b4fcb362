import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'
import { tablesOf } from '@/lib/tables/access'
import type { TableState } from '@/lib/tables/schema'

export type TableListRow = {
  tableId: string
  filename: string
  state: TableState
  createdAt: Date
  rowsTotal: number | null
  resultsMade: number
}

const limit = 25

/** The clinic's tables, the newest first. */
export async function listTables(
  actor: ClinicActor,
  { cursor: text }: { cursor?: string | undefined },
): Promise<Page<TableListRow>> {
  const cursor = readCursor(text)
  const at =
    cursor &&
    (await db.tableImport.findFirst({ where: { publicId: cursor.id, ...tablesOf(actor) }, select: { id: true } }))
  const backwards = cursor?.to === 'previous'
  const rows = await db.tableImport.findMany({
    where: { ...tablesOf(actor), ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    include: { file: { select: { originalFilename: true } } },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return {
    ...page,
    rows: page.rows.map(({ publicId, file, state, createdAt, rowsTotal, resultsMade }) => ({
      tableId: publicId,
      filename: file.originalFilename,
      state,
      createdAt,
      rowsTotal,
      resultsMade,
    })),
  }
}
