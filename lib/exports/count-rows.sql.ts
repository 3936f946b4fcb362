import { dbAcrossClinics } from '@/lib/db'
import { countQuery, type ExportSource, type ExportWhere } from '@/lib/exports/sources/export-source'

/** How many rows a list has; with `most`, counting ends there, so that it costs no more than it has to. */
export async function countRows(source: ExportSource, where: ExportWhere, most?: number): Promise<number> {
  const rows = await dbAcrossClinics.$queryRaw<{ count: bigint }[]>(countQuery(source, where, most))
  return Number(rows[0]?.count ?? 0n)
}
