import type { ListActivityInput } from '@/lib/audit/schema'
import { dbAcrossClinics } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/**
 * The ids of one page of activity, from an index that is named here: left to itself the database goes to a cursor by reading
 * all rows before it, and to a day by reading everybody's.
 */

const { sql, raw, join } = Prisma

export type ActivityPage = {
  /** Whose activity; null is everybody's. */
  clinicId: bigint | null
  input: ListActivityInput
  backwards: boolean
  limit: number
  /** The row beyond which the page begins. */
  beyondId: bigint | null
}

export async function readActivityPage(page: ActivityPage): Promise<bigint[]> {
  const conditions = [...conditionsOf(page), ...(await boundsOf(page))]
  const order = raw(page.backwards ? 'ASC' : 'DESC')
  const rows = await dbAcrossClinics.$queryRaw<{ id: bigint }[]>`
    SELECT log.id FROM activity_logs log FORCE INDEX (${raw(indexFor(page))})
    WHERE ${join(conditions, ' AND ')} ORDER BY log.id ${order} LIMIT ${page.limit}`
  return rows.map((row) => row.id)
}

function indexFor({ clinicId, input }: ActivityPage): string {
  const scope = clinicId === null ? [] : ['clinic_id']
  const columns = [...scope, ...(input.action ? ['action'] : [])]
  return columns.length === 0 ? 'PRIMARY' : `activity_logs_${columns.join('_')}_id_idx`
}

const dayMilliseconds = 86_400_000
const nextDay = (date: string) => new Date(Date.parse(date) + dayMilliseconds)

function conditionsOf({ clinicId, input, backwards, beyondId }: ActivityPage): Prisma.Sql[] {
  const { action, actor, from, until } = input
  const conditions = [sql`TRUE`]
  if (clinicId !== null) conditions.push(sql`log.clinic_id = ${clinicId}`)
  if (action) conditions.push(sql`log.action = ${action}`)
  if (actor) conditions.push(sql`log.actor_kind = ${actor}`)
  if (from) conditions.push(sql`log.created_at >= ${new Date(from)}`)
  if (until) conditions.push(sql`log.created_at < ${nextDay(until)}`)
  if (beyondId !== null) conditions.push(sql`log.id ${raw(backwards ? '>' : '<')} ${beyondId}`)
  return conditions
}

// Ids are given in the order of time but for transactions that run at once, and none runs for an hour.
const slackMilliseconds = 3_600_000

/** A span of time as one of ids, a little wider: asked for first, because an index is only led by what is known before. */
async function boundsOf({ input: { from, until } }: ActivityPage): Promise<Prisma.Sql[]> {
  if (!from && !until) return []
  const early = from ? new Date(Date.parse(from) - slackMilliseconds) : null
  const late = until ? new Date(nextDay(until).getTime() + slackMilliseconds) : null
  const rows = await dbAcrossClinics.$queryRaw<{ first: bigint | null; last: bigint | null }[]>`
    SELECT (SELECT id FROM activity_logs WHERE created_at < ${early} ORDER BY created_at DESC LIMIT 1) AS first,
      (SELECT id FROM activity_logs WHERE created_at > ${late} ORDER BY created_at LIMIT 1) AS last`
  const { first = null, last = null } = rows[0] ?? {}
  return [...(first === null ? [] : [sql`log.id >= ${first}`]), ...(last === null ? [] : [sql`log.id <= ${last}`])]
}
