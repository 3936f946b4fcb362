import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import { isUndecided } from '@/lib/batches/decided'
import { db } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'

export type BatchRow = {
  batchId: string
  name: string
  createdAt: Date
  documents: number
  waiting: number
  state: 'open' | 'confirmed' | 'released' | 'discarded'
}

const limit = 25

/** A page of the clinic's batches, the newest first, with how many documents of each wait for somebody. */
export async function listBatches(
  actor: ClinicActor,
  { cursor: cursorText }: { cursor?: string | undefined },
): Promise<Page<BatchRow>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const at =
    cursor && (await db.batch.findFirst({ where: { publicId: cursor.id, ...batchesOf(actor) }, select: { id: true } }))
  const rows = await db.batch.findMany({
    where: { ...batchesOf(actor), ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  // Counted for the page alone: a count within the query above would be made of every batch that there is.
  const ofPage = { ...batchesOf(actor), batchId: { in: page.rows.map(({ id }) => id) } }
  const countOf = async (where: typeof ofPage) => {
    const groups = await db.batchDocument.groupBy({ by: ['batchId'], where, _count: true })
    return new Map(groups.map(({ batchId, _count }) => [batchId, _count]))
  }
  const [documents, waiting] = [await countOf(ofPage), await countOf({ ...ofPage, ...isUndecided })]
  return {
    ...page,
    rows: page.rows.map((row) => ({
      batchId: row.publicId,
      name: row.name,
      createdAt: row.createdAt,
      documents: documents.get(row.id) ?? 0,
      waiting: waiting.get(row.id) ?? 0,
      state: row.discardedAt ? 'discarded' : row.releasedAt ? 'released' : row.confirmedAt ? 'confirmed' : 'open',
    })),
  }
}
