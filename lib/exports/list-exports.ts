import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { describeExport, exportFields, type ExportRow } from '@/lib/exports/describe-export'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 20

/** The lists that this admin asked for, the newest first. */
export async function listExports(
  { adminId }: AdminActor,
  input: { cursor?: string | undefined },
): Promise<Page<ExportRow>> {
  const cursor = readCursor(input.cursor)
  const backwards = cursor?.to === 'previous'
  const at =
    cursor &&
    (await dbAcrossClinics.exportRequest.findFirst({ where: { publicId: cursor.id, adminId }, select: { id: true } }))
  const rows = await dbAcrossClinics.exportRequest.findMany({
    where: { adminId, ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    select: exportFields,
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return { ...page, rows: page.rows.map((row) => describeExport(row)) }
}
