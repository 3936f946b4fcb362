import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { countRows } from '@/lib/exports/count-rows.sql'
import { type AskExportInput, exportTypes, type ExportType } from '@/lib/exports/schema'
import { sourceOf } from '@/lib/exports/source-of'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'

/**
 * Asks for a list as a file; a job makes it. What would be too long for its kind is refused here, before anything is worked at.
 * @throws too_large (with the way on), invalid, rate_limited
 */
export async function askExport(admin: AdminActor, input: AskExportInput): Promise<{ exportId: string }> {
  const { subject, type, ...filters } = input
  await takeLimit('export-admin', admin.adminPublicId)
  const { source, where } = await sourceOf(subject, filters)
  const { mostRows } = exportTypes[type]
  if (mostRows !== null && (await countRows(source, where, mostRows + 1)) > mostRows) throw tooLong(type)
  const exportId = newId('export')
  await dbAcrossClinics.$transaction(async (tx) => {
    const { id } = await tx.exportRequest.create({
      data: { publicId: exportId, adminId: admin.adminId, subject, exportType: type, filters },
      select: { id: true },
    })
    // Names of filters only: what was typed into one may be somebody's name.
    const narrowed = Object.keys(filters).toSorted().join(' ')
    await recordAudit(tx, admin, {
      action: 'export.asked',
      entityId: id,
      metadata: { export: exportId, subject, type, narrowed },
    })
    await enqueueJob(tx, 'make-export', { exportId }, { key: `${exportId}:0`, maxAttempts: 3 })
  })
  return { exportId }
}

/** Says how much is too much, and what to do. */
export function tooLong(type: ExportType): AppError {
  const { name, mostRows } = exportTypes[type]
  const most = (mostRows ?? 0).toLocaleString('en-GB')
  return new AppError(
    'too_large',
    `This list has more than ${most} rows, and a file of ${name} holds no more. Narrow it down by days or a clinic, or choose CSV, which has no end.`,
  )
}
