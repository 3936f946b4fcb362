import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import { isUndecided } from '@/lib/batches/decided'
import type { KeptCandidate } from '@/lib/batches/schema'
import { stateOf } from '@/lib/batches/state-of'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { describeFile } from '@/lib/results/get-result'

type Asked = { batchId: string; document?: string | undefined }

/**
 * The document to look at in a batch's queue: the one that is named, else the first that waits for somebody; null when none
 * does. That it is looked at is written down before anything of it is shown.
 */
export async function getQueueDocument(actor: ClinicActor, { batchId, document: documentId }: Asked) {
  const batch = await db.batch.findFirst({
    where: { publicId: batchId, ...batchesOf(actor) },
    select: { id: true, name: true, confirmedAt: true },
  })
  if (!batch) throw notFound()
  const inBatch = { clinicId: actor.clinicId, batchId: batch.id }
  const waits = { ...inBatch, matchedAt: { not: null }, ...isUndecided }
  const include = { file: true, patient: { select: { publicId: true } } }
  const find = (where: object) =>
    db.batchDocument.findFirst({ where: { ...inBatch, ...where }, orderBy: { id: 'asc' }, include })
  const named = documentId === undefined ? null : await find({ publicId: documentId })
  // An id that names nothing here means the default, as for every search parameter.
  const row = named ?? (await find(waits))
  const left = await db.batchDocument.count({ where: waits })
  if (!row) return { batchName: batch.name, left, document: null }
  const { candidates, findings } = await candidatesOf(actor, row.candidates)
  const [before, after] = await Promise.all([
    db.batchDocument.findFirst({
      where: { ...waits, id: { lt: row.id } },
      orderBy: { id: 'desc' },
      select: { publicId: true },
    }),
    db.batchDocument.findFirst({
      where: { ...waits, id: { gt: row.id } },
      orderBy: { id: 'asc' },
      select: { publicId: true },
    }),
  ])
  await recordAudit(db, actor, {
    action: 'document.looked_at',
    entityId: batch.id,
    metadata: { batch: batchId, document: row.publicId },
  })
  return {
    batchName: batch.name,
    left,
    document: {
      documentId: row.publicId,
      open: batch.confirmedAt === null,
      state: stateOf(row),
      failure: row.failure,
      file: describeFile(row.file),
      patientId: row.patient?.publicId ?? null,
      /** The one who looks has chosen the patient: somebody else has to look too. */
      chosenByMe: row.chosenById === actor.memberId,
      secondReason: row.secondReason,
      candidates,
      findings,
      previous: before?.publicId ?? null,
      next: after?.publicId ?? null,
    },
  }
}

/** The candidates as they are on file now; one who was archived or merged meanwhile is left out. */
async function candidatesOf(actor: ClinicActor, kept: unknown) {
  const candidates = (kept ?? []) as KeptCandidate[]
  const rows = await db.patient.findMany({
    where: {
      clinicId: actor.clinicId,
      publicId: { in: candidates.map(({ patientId }) => patientId) },
      archivedAt: null,
    },
    select: { publicId: true, fullName: true, patientNumber: true, dateOfBirth: true },
  })
  const byId = new Map(rows.map((row) => [row.publicId, row]))
  return {
    candidates: candidates.flatMap(({ patientId }) => {
      const row = byId.get(patientId)
      if (!row) return []
      const dateOfBirth = row.dateOfBirth?.toISOString().slice(0, 10) ?? null
      return [{ patientId, fullName: row.fullName, patientNumber: row.patientNumber, dateOfBirth }]
    }),
    findings: Object.fromEntries(candidates.map(({ patientId, comparison }) => [patientId, comparison])),
  }
}
