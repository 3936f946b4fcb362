import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { describeExport, exportFields, type ExportRow } from '@/lib/exports/describe-export'
import type { ExportIdInput } from '@/lib/exports/schema'

/** One list that this admin asked for. @throws not_found, for a colleague's too */
export async function getExport({ adminId }: AdminActor, { exportId }: ExportIdInput): Promise<ExportRow> {
  const row = await dbAcrossClinics.exportRequest.findFirst({
    where: { publicId: exportId, adminId },
    select: exportFields,
  })
  if (!row) throw notFound()
  return describeExport(row)
}
