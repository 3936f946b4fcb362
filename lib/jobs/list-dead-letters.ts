import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { deadLetters } from '@/lib/jobs/access'
import type { ListDeadLettersInput } from '@/lib/jobs/schema'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 25

const shown = { publicId: true, name: true, attempts: true, lastError: true, createdAt: true, failedAt: true } as const

type Shown = {
  publicId: string
  name: string
  attempts: number
  lastError: string | null
  createdAt: Date
  failedAt: Date | null
}

const toRow = ({ publicId, failedAt, createdAt, ...row }: Shown) => ({
  jobId: publicId,
  createdAt,
  failedAt: failedAt ?? createdAt,
  ...row,
})
export type DeadLetterRow = ReturnType<typeof toRow>

/** The work that was given up and waits for a person, what failed last first. */
export async function listDeadLetters(_admin: AdminActor, input: ListDeadLettersInput): Promise<Page<DeadLetterRow>> {
  const cursor = readCursor(input.cursor)
  const backwards = cursor?.to === 'previous'
  const at =
    cursor &&
    (await dbAcrossClinics.job.findUnique({ where: { publicId: cursor.id }, select: { id: true, failedAt: true } }))
  const beyond = backwards ? 'gt' : 'lt'
  const rows = await dbAcrossClinics.job.findMany({
    where: {
      ...deadLetters,
      ...(input.name ? { name: input.name } : {}),
      ...(at?.failedAt
        ? { OR: [{ failedAt: { [beyond]: at.failedAt } }, { failedAt: at.failedAt, id: { [beyond]: at.id } }] }
        : {}),
    },
    orderBy: [{ failedAt: backwards ? 'asc' : 'desc' }, { id: backwards ? 'asc' : 'desc' }],
    take: limit + 1,
    select: shown,
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return { ...page, rows: page.rows.map(toRow) }
}
