import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import type { DocumentRow, DocumentState, KeptCandidate } from '@/lib/batches/schema'
import { stateOf } from '@/lib/batches/state-of'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 50

const stamps = {
  id: true,
  setAsideAt: true,
  matchedAt: true,
  patientId: true,
  chosenById: true,
  needsSecond: true,
  secondById: true,
  pile: true,
} as const

type Asked = { batchId: string; show?: DocumentState | undefined; cursor?: string | undefined }

/** A page of a batch's documents in the order in which they came, of one state or of all. */
export async function listDocuments(
  actor: ClinicActor,
  { batchId, show, cursor: cursorText }: Asked,
): Promise<Page<DocumentRow>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  // The batch's own key first: with it the documents of one state are found by an index, in their order.
  const batch = await db.batch.findFirst({ where: { publicId: batchId, ...batchesOf(actor) }, select: { id: true } })
  if (!batch) throw notFound()
  const inBatch = { ...batchesOf(actor), batchId: batch.id }
  const at =
    cursor && (await db.batchDocument.findFirst({ where: { publicId: cursor.id, ...inBatch }, select: { id: true } }))
  // Asked for in an order, or by what stands in it, the database would rather walk through everybody's documents than look
  // through one batch's hundreds.
  const stamped = await db.batchDocument.findMany({ where: inBatch, select: stamps })
  const shown = stamped
    .filter((row) => show === undefined || stateOf(row) === show)
    .map(({ id }) => id)
    .filter((id) => !at || (backwards ? id < at.id : id > at.id))
    .toSorted((one, other) => (one < other === backwards ? 1 : -1))
  const rows = await db.batchDocument.findMany({
    where: { ...batchesOf(actor), id: { in: shown.slice(0, limit + 1) } },
    orderBy: { id: backwards ? 'desc' : 'asc' },
    include: {
      file: { select: { originalFilename: true } },
      patient: { select: { publicId: true, fullName: true, patientNumber: true } },
      result: { select: { publicId: true } },
    },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return {
    ...page,
    rows: page.rows.map((row) => {
      const candidates = (row.candidates ?? []) as unknown as KeptCandidate[]
      const meant = candidates.find(({ patientId }) => patientId === row.patient?.publicId) ?? candidates[0]
      return {
        documentId: row.publicId,
        filename: row.file.originalFilename,
        state: stateOf(row),
        pile: row.pile,
        failure: row.failure,
        patient: row.patient && {
          patientId: row.patient.publicId,
          fullName: row.patient.fullName,
          patientNumber: row.patient.patientNumber,
        },
        comparison: meant?.comparison ?? null,
        resultId: row.result?.publicId ?? null,
      }
    }),
  }
}
