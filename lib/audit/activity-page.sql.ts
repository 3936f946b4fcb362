import { type ActivityPlan, type ActivityQuestion, planActivity, type Wanted } from '@/lib/audit/plan-activity'
import { dbAcrossClinics } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/**
 * The ids of one page of activity, from indexes that are named here: left to itself the database goes to a cursor by reading
 * all rows before it, and to a day by reading everybody's.
 */

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

/** How many rows of one thing, person or address are looked at for one page where no index knows the rest of the question. */
export const mostLookedAt = 1000

export type ActivityPage = {
  question: ActivityQuestion
  /** Days of UTC, both with the day itself. */
  from: string | undefined
  until: string | undefined
  backwards: boolean
  limit: number
  /** The row beyond which the page begins. */
  beyondId: bigint | null
}

export type FoundActivity = {
  ids: bigint[]
  /** Where looking stopped for this page though there may be more beyond; null when everything was looked at, or the page is full. */
  stoppedAt: bigint | null
}

export async function readActivityPage(page: ActivityPage): Promise<FoundActivity> {
  const plan = planActivity(page.question)
  if (plan.ranges.length === 0) return { ids: [], stoppedAt: null }
  const bounds = await boundsOf(page)
  if (plan.rest.length === 0) {
    const rows = await dbAcrossClinics.$queryRaw<{ id: bigint }[]>`${rowsOf(page, plan, bounds, page.limit)}`
    return { ids: rows.map((row) => row.id), stoppedAt: null }
  }
  const order = raw(page.backwards ? 'ASC' : 'DESC')
  const candidates = rowsOf(page, plan, bounds, mostLookedAt)
  const rows = await dbAcrossClinics.$queryRaw<{ id: bigint }[]>`
    SELECT STRAIGHT_JOIN log.id FROM (${candidates}) found JOIN activity_logs log ON log.id = found.id
    WHERE ${join(restOf(plan), ' AND ')} ORDER BY found.id ${order} LIMIT ${page.limit}`
  const ids = rows.map((row) => row.id)
  return { ids, stoppedAt: ids.length < page.limit ? await stoppedAt(page, candidates) : null }
}

async function stoppedAt({ backwards }: ActivityPage, candidates: Sql): Promise<bigint | null> {
  const last = raw(backwards ? 'MAX' : 'MIN')
  const rows = await dbAcrossClinics.$queryRaw<{ looked: bigint; last: bigint | null }[]>`
    SELECT COUNT(*) AS looked, ${last}(found.id) AS last FROM (${candidates}) found`
  const [row] = rows
  return row && row.looked >= mostLookedAt ? row.last : null
}

/** The newest (or, backwards, the nearest) rows of all ranges; each range is in the order of ids already. */
function rowsOf(page: ActivityPage, { ranges }: ActivityPlan, bounds: readonly Sql[], limit: number): Sql {
  const { backwards, beyondId } = page
  const order = raw(backwards ? 'ASC' : 'DESC')
  const beyond = beyondId === null ? [] : [sql`log.id ${raw(backwards ? '>' : '<')} ${beyondId}`]
  const parts = ranges.map(({ index, wanted }) => {
    const conditions = [sql`TRUE`, ...conditionsOf(wanted), ...bounds, ...beyond]
    return sql`(SELECT log.id FROM activity_logs log FORCE INDEX (${raw(nameOf(index))})
      WHERE ${join(conditions, ' AND ')} ORDER BY log.id ${order} LIMIT ${limit})`
  })
  const [only] = parts
  if (only && parts.length === 1) return only
  return sql`(SELECT part.id FROM (${join(parts, ' UNION ALL ')}) part ORDER BY part.id ${order} LIMIT ${limit})`
}

const nameOf = (index: string) => (index === 'PRIMARY' ? index : `activity_logs_${index}_idx`)

/** What the rows of a plan have to be besides, for whoever reads them all in another order than a page's. */
export function conditionsOf(wanted: Wanted): Sql[] {
  const { clinicId, action, actorKind, actorId, entityType, entityId, address } = wanted
  return [
    ...(clinicId === undefined ? [] : [sql`log.clinic_id = ${clinicId}`]),
    ...(action === undefined ? [] : [sql`log.action = ${action}`]),
    ...(actorKind === undefined ? [] : [sql`log.actor_kind = ${actorKind}`]),
    ...(actorId === undefined ? [] : [sql`log.actor_id = ${actorId}`]),
    ...(entityType === undefined ? [] : [sql`log.entity_type = ${entityType}`]),
    ...(entityId === undefined ? [] : [sql`log.entity_id = ${entityId}`]),
    ...(address === undefined ? [] : [sql`log.ip_address = ${address}`]),
  ]
}

function restOf({ rest }: ActivityPlan): Sql[] {
  return rest.flatMap(({ anyOf, ...wanted }) => [
    ...conditionsOf(wanted),
    ...(anyOf === undefined
      ? []
      : [sql`(log.actor_kind, log.actor_id) IN (${join(anyOf.map(({ kind, id }) => sql`(${kind}, ${id})`))})`]),
  ])
}

const dayMilliseconds = 86_400_000
const nextDay = (date: string) => new Date(Date.parse(date) + dayMilliseconds)

// Ids are given in the order of time but for transactions that run at once, and none runs for an hour.
const slackMilliseconds = 3_600_000

/** A span of time as one of ids, a little wider, and as it is: asked for first, because an index is only led by what is known before. */
export async function boundsOf({ from, until }: Pick<ActivityPage, 'from' | 'until'>): Promise<Sql[]> {
  if (!from && !until) return []
  const early = from ? new Date(Date.parse(from) - slackMilliseconds) : null
  const late = until ? new Date(nextDay(until).getTime() + slackMilliseconds) : null
  const rows = await dbAcrossClinics.$queryRaw<{ first: bigint | null; last: bigint | null }[]>`
    SELECT (SELECT id FROM activity_logs WHERE created_at < ${early} ORDER BY created_at DESC LIMIT 1) AS first,
      (SELECT id FROM activity_logs WHERE created_at > ${late} ORDER BY created_at LIMIT 1) AS last`
  const { first = null, last = null } = rows[0] ?? {}
  return [
    ...(first === null ? [] : [sql`log.id >= ${first}`]),
    ...(last === null ? [] : [sql`log.id <= ${last}`]),
    ...(from ? [sql`log.created_at >= ${new Date(from)}`] : []),
    ...(until ? [sql`log.created_at < ${nextDay(until)}`] : []),
  ]
}

/** What an export reads: everything that the question asks for, oldest first, by one index whose rows are in the order of ids. */
export async function activityOfExport(question: ActivityQuestion, span: Pick<ActivityPage, 'from' | 'until'>) {
  const plan = planActivity(question)
  const [range] = plan.ranges
  if (!range) return null
  const bounds = await boundsOf(span)
  // Several ranges are not in one order: then all rows of the span are gone through, once.
  const whole = plan.ranges.length === 1
  const alternatives = plan.ranges.map(({ wanted }) => join([sql`TRUE`, ...conditionsOf(wanted)], ' AND '))
  return {
    index: raw(nameOf(whole ? range.index : question.clinicId === null ? 'PRIMARY' : 'clinic_id_id')),
    conditions: [
      ...(whole ? conditionsOf(range.wanted) : [sql`(${join(alternatives, ' OR ')})`, ...clinicOf(question)]),
      ...restOf(plan),
      ...bounds,
    ],
  }
}

const clinicOf = ({ clinicId }: ActivityQuestion) => (clinicId === null ? [] : [sql`log.clinic_id = ${clinicId}`])
