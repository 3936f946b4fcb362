import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import type { DocumentRow, DocumentState, KeptCandidate } from '@/lib/batches/schema'
import { stateFilter } from '@/lib/batches/state-filter'
import { stateOf } from '@/lib/batches/state-of'
import { db } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 50

type Asked = { batchId: string; show?: DocumentState | undefined; cursor?: string | undefined }

/** A page of a batch's documents in the order in which they came, of one state or of all. */
export async function listDocuments(
  actor: ClinicActor,
  { batchId, show, cursor: cursorText }: Asked,
): Promise<Page<DocumentRow>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const inBatch = { ...batchesOf(actor), batch: { publicId: batchId, ...batchesOf(actor) } }
  const at =
    cursor && (await db.batchDocument.findFirst({ where: { publicId: cursor.id, ...inBatch }, select: { id: true } }))
  const rows = await db.batchDocument.findMany({
    where: {
      ...inBatch,
      ...(show ? stateFilter[show] : {}),
      ...(at ? { id: backwards ? { lt: at.id } : { gt: at.id } } : {}),
    },
    orderBy: { id: backwards ? 'desc' : 'asc' },
    take: limit + 1,
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
