import { mostLookedAt, readActivityPage } from '@/lib/audit/activity-page.sql'
import { askQuestion } from '@/lib/audit/ask-question'
import { type ActivityRow, describeActivity } from '@/lib/audit/describe-activity'
import type { ActivityQuestion } from '@/lib/audit/plan-activity'
import type { SearchActivityInput } from '@/lib/audit/schema'
import type { AdminActor, ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { type Cursor, type Page, pageOf, readCursor, writeCursor } from '@/lib/paging'

export type { ActivityRow } from '@/lib/audit/describe-activity'

const limit = 50

export type ActivityPage = Page<ActivityRow> & {
  /** How many entries were looked at for this page, where that was not enough to fill it: the next page looks on. */
  lookedAt: number | null
}

/** What was done, the newest first: to a clinic its own, to an admin everything. Never what a result says. */
export async function listActivity(actor: ClinicActor | AdminActor, input: SearchActivityInput): Promise<ActivityPage> {
  const cursor = readCursor(input.cursor)
  const backwards = cursor?.to === 'previous'
  const question = await askQuestion(input, actor.kind === 'clinic' ? actor.clinicId : null)
  const { ids, stoppedAt } = await readActivityPage({
    question,
    from: input.from,
    until: input.until,
    backwards,
    limit: limit + 1,
    beyondId: await placeOf(cursor, question),
  })
  const rows = await dbAcrossClinics.activityLog.findMany({
    where: { id: { in: ids } },
    orderBy: { id: backwards ? 'asc' : 'desc' },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  const described = { ...page, rows: await describeActivity(page.rows, actor.kind === 'admin') }
  if (stoppedAt === null) return { ...described, lookedAt: null }
  const on = await wayOn(stoppedAt, backwards)
  return { ...described, ...(backwards ? { previous: on } : { next: on }), lookedAt: mostLookedAt }
}

/** A clinic's place is a row of its own: another's is no place. */
async function placeOf(cursor: Cursor | undefined, { clinicId }: ActivityQuestion): Promise<bigint | null> {
  if (!cursor) return null
  const where = { publicId: cursor.id, ...(clinicId === null ? {} : { clinicId }) }
  const row = await dbAcrossClinics.activityLog.findFirst({ where, select: { id: true } })
  return row?.id ?? null
}

async function wayOn(id: bigint, backwards: boolean): Promise<string> {
  const { publicId } = await dbAcrossClinics.activityLog.findUniqueOrThrow({
    where: { id },
    select: { publicId: true },
  })
  return writeCursor({ to: backwards ? 'previous' : 'next', value: null, id: publicId })
}

/** The history of one row (a result, say), the oldest first. The caller has read that row as this actor's before. */
export async function listActivityOf(
  actor: ClinicActor,
  entity: { type: string; id: bigint },
  limitRows = 200,
): Promise<ActivityRow[]> {
  const rows = await dbAcrossClinics.activityLog.findMany({
    where: { clinicId: actor.clinicId, entityType: entity.type, entityId: entity.id },
    orderBy: { id: 'desc' },
    take: limitRows,
  })
  return describeActivity(rows.toReversed(), false)
}
