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
    include: { _count: { select: { documents: true } } },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  const waiting = await db.batchDocument.groupBy({
    by: ['batchId'],
    where: { ...batchesOf(actor), batchId: { in: page.rows.map(({ id }) => id) }, ...isUndecided },
    _count: true,
  })
  const waitingOf = new Map(waiting.map(({ batchId, _count }) => [batchId, _count]))
  return {
    ...page,
    rows: page.rows.map((row) => ({
      batchId: row.publicId,
      name: row.name,
      createdAt: row.createdAt,
      documents: row._count.documents,
      waiting: waitingOf.get(row.id) ?? 0,
      state: row.discardedAt ? 'discarded' : row.releasedAt ? 'released' : row.confirmedAt ? 'confirmed' : 'open',
    })),
  }
}
