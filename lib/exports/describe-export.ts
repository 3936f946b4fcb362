import type { dbAcrossClinics } from '@/lib/db'
import type { ExportState, ExportSubject, ExportType } from '@/lib/exports/schema'

export const exportFields = {
  publicId: true,
  subject: true,
  exportType: true,
  filters: true,
  status: true,
  doneRows: true,
  totalRows: true,
  recordCount: true,
  errorMessage: true,
  createdAt: true,
  begunAt: true,
  completedAt: true,
  failedAt: true,
  cancelledAt: true,
  expiresAt: true,
  expiredAt: true,
  file: { select: { sizeBytes: true } },
} as const

type Row = Awaited<ReturnType<typeof dbAcrossClinics.exportRequest.findMany<{ select: typeof exportFields }>>>[number]

/** A list as its owner sees it. One whose time is over is gone, also before the sweeper comes by. */
export function describeExport({ publicId, status, filters, file, ...row }: Row, now = new Date()) {
  const isOver = status === 'completed' && row.expiresAt !== null && row.expiresAt <= now
  return {
    ...row,
    exportId: publicId,
    subject: row.subject satisfies ExportSubject,
    exportType: row.exportType satisfies ExportType,
    state: isOver ? ('expired' as const) : (status satisfies ExportState),
    filters: filtersOf(filters),
    sizeBytes: Number(file?.sizeBytes ?? 0n),
  }
}
export type ExportRow = ReturnType<typeof describeExport>

function filtersOf(kept: unknown): Record<string, string> {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}
