import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { ExportIdInput } from '@/lib/exports/schema'

/**
 * The file of a list on its way to whoever asked for it, and to nobody else; written down before a byte of it leaves.
 * @throws not_found for a colleague's, one that is not ready, and one whose time is over
 */
export async function findExportFile(admin: AdminActor, { exportId }: ExportIdInput) {
  const request = await dbAcrossClinics.exportRequest.findFirst({
    where: {
      publicId: exportId,
      adminId: admin.adminId,
      status: 'completed',
      expiresAt: { gt: new Date() },
    },
    select: { id: true, recordCount: true, file: true },
  })
  if (!request?.file) throw notFound()
  const { id, recordCount, file } = request
  await recordAudit(dbAcrossClinics, admin, {
    action: 'export.downloaded',
    entityId: id,
    metadata: { export: exportId, rows: recordCount ?? 0, bytes: Number(file.sizeBytes ?? 0n) },
  })
  return file
}
