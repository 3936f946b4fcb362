import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { adminMay } from '@/lib/auth/permissions'
import { dbAcrossClinics } from '@/lib/db'
import { openRowReader } from '@/lib/db-rows'
import { AppError } from '@/lib/errors'
import { tooLong } from '@/lib/exports/ask-export'
import { countRows } from '@/lib/exports/count-rows.sql'
import { failExport } from '@/lib/exports/fail-export'
import { fileChunks } from '@/lib/exports/file-chunks'
import { readPages, type SafeRow } from '@/lib/exports/read-pages'
import { exportHours, exportTypes } from '@/lib/exports/schema'
import { sourceOf } from '@/lib/exports/source-of'
import { attachFile } from '@/lib/files/attach-file'
import { discardMadeFile, storeMadeFile } from '@/lib/files/store-made-file'
import type { JobContext, JobPayloads } from '@/lib/jobs/schema'

/** Somebody cancelled, or another process has begun it anew: what is half made is nobody's. */
class NotWanted extends Error {}

const foreseen = new Set(['too_large', 'forbidden', 'invalid'])
// Larger pages are no faster, and what they leave behind is collected later.
const usual = { pageRows: 1000, noteEveryMilliseconds: 1000 }

type Request = NonNullable<Awaited<ReturnType<typeof begin>>>

/**
 * The job that makes a list's file. Run again after a crash it begins anew; of two processes that work at one list only the later
 * says how it went, and the other's file is removed.
 */
export async function makeExport(
  { exportId }: JobPayloads['make-export'],
  { last }: Pick<JobContext, 'last'>,
  pace = usual,
): Promise<void> {
  const request = await begin(exportId)
  if (!request) return
  try {
    await make(request, pace)
  } catch (cause) {
    if (cause instanceof NotWanted) return
    // What was foreseen does not become better by another try.
    if (cause instanceof AppError && foreseen.has(cause.code)) return failExport(request, cause.message)
    if (last)
      await failExport(
        request,
        'Something went wrong on our side while the file was made. Nothing is lost: ask for it again.',
      )
    throw cause
  }
}

/** Takes the request for this run: from here on an earlier run that still works has lost it. */
async function begin(exportId: string) {
  const now = new Date()
  const open = { publicId: exportId, status: { in: ['pending' as const, 'processing' as const] } }
  const found = await dbAcrossClinics.exportRequest.findFirst({ where: open, select: { runs: true } })
  if (!found) return null
  const { count } = await dbAcrossClinics.exportRequest.updateMany({
    where: { ...open, runs: found.runs },
    data: { status: 'processing', runs: { increment: 1 }, begunAt: now, notedAt: now, doneRows: 0, totalRows: null },
  })
  if (count === 0) return null
  return dbAcrossClinics.exportRequest.findUniqueOrThrow({
    where: { publicId: exportId },
    select: {
      id: true,
      publicId: true,
      adminId: true,
      subject: true,
      exportType: true,
      filters: true,
      runs: true,
      admin: { select: { role: true, status: true } },
    },
  })
}

async function make(request: Request, { pageRows, noteEveryMilliseconds }: typeof usual): Promise<void> {
  const { adminId, admin, subject, exportType } = request
  if (admin.status !== 'active' || !adminMay(admin.role, 'export.own'))
    throw new AppError('forbidden', 'Whoever asked for this may not have it any more.')
  const { source, where } = await sourceOf(subject, request.filters ?? {})
  const totalRows = await countRows(source, where)
  const { mostRows, extension, mediaType } = exportTypes[exportType]
  if (mostRows !== null && totalRows > mostRows) throw tooLong(exportType)
  await note(request, { totalRows })
  const counted = { rows: 0, notedAt: Date.now() }
  async function* watched(pages: AsyncIterable<SafeRow[]>) {
    for await (const rows of pages) {
      yield rows
      counted.rows += rows.length
      if (mostRows !== null && counted.rows > mostRows) throw tooLong(exportType)
      if (Date.now() - counted.notedAt < noteEveryMilliseconds) continue
      counted.notedAt = Date.now()
      await note(request, { doneRows: counted.rows })
    }
  }
  const made = new Date()
  const reader = await openRowReader()
  try {
    const pages = watched(readPages(reader, { source, where }, pageRows))
    const stored = await storeMadeFile(
      { adminId },
      {
        chunks: fileChunks(exportType, { subject, columns: source.columns, pages, made }),
        originalFilename: `oodomedlink-${subject}-${made.toISOString().slice(0, 16).replace(/[T:]/g, '-')}.${extension}`,
        mediaType,
      },
    )
    await finish(request, { ...stored, rows: counted.rows })
  } finally {
    await reader.close()
  }
}

/** Says how far it is. @throws NotWanted where nobody waits for this run any more */
async function note({ id, runs }: Request, data: { doneRows?: number; totalRows?: number }): Promise<void> {
  const { count } = await dbAcrossClinics.exportRequest.updateMany({
    where: { id, status: 'processing', runs },
    data: { ...data, notedAt: new Date() },
  })
  if (count === 0) throw new NotWanted('Nobody waits for this any more.')
}

async function finish(
  { id, runs, publicId, adminId }: Request,
  { fileId, sizeBytes, rows }: { fileId: string; sizeBytes: number; rows: number },
): Promise<void> {
  const now = new Date()
  try {
    await dbAcrossClinics.$transaction(async (tx) => {
      const file = await attachFile(tx, { adminId }, { fileId })
      const { count } = await tx.exportRequest.updateMany({
        where: { id, status: 'processing', runs },
        data: {
          status: 'completed',
          completedAt: now,
          expiresAt: new Date(now.getTime() + exportHours * 3_600_000),
          fileId: file.id,
          doneRows: rows,
          totalRows: rows,
          recordCount: rows,
          fileSizeKb: Math.ceil(sizeBytes / 1024),
        },
      })
      if (count === 0) throw new NotWanted('Nobody waits for this any more.')
      await recordAudit(tx, makeSystemActor('export'), {
        action: 'export.made',
        entityId: id,
        metadata: { export: publicId, rows, bytes: sizeBytes },
      })
    })
  } catch (cause) {
    await discardMadeFile({ adminId }, { fileId })
    throw cause
  }
}
