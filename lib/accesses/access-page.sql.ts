import { accessActions } from '@/lib/accesses/schema'
import type { Subject } from '@/lib/accesses/subjects-of'
import { dbAcrossClinics } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

const { sql, raw, join } = Prisma

export type AccessPage = {
  /** Of what; the caller has made sure that they are all the reader's. */
  subjects: readonly Subject[]
  /** The account whose own openings are left out; null leaves none out. */
  withoutAccountId: bigint | null
  backwards: boolean
  limit: number
  beyondId: bigint | null
}

/**
 * The ids of one page of openings. The index is named, because the database else reads the newest rows of everybody until enough
 * of them fit. What it reads are the entries of these results and records, which are a few tens each.
 */
export async function readAccessPage(page: AccessPage): Promise<bigint[]> {
  const { subjects, withoutAccountId, backwards, limit, beyondId } = page
  const wanted = subjects.filter(({ ids }) => ids.length > 0)
  if (wanted.length === 0) return []
  const ofThese = wanted.map(({ type, ids }) => sql`(log.entity_type = ${type} AND log.entity_id IN (${join(ids)}))`)
  const rows = await dbAcrossClinics.$queryRaw<{ id: bigint }[]>`
    SELECT log.id FROM activity_logs log FORCE INDEX (activity_logs_entity_type_entity_id_id_idx)
    WHERE (${join(ofThese, ' OR ')}) AND log.action IN (${join([...accessActions])}) AND log.actor_kind <> 'system'
      ${withoutAccountId === null ? sql`` : sql`AND NOT (log.actor_kind = 'patient' AND log.actor_id = ${withoutAccountId})`}
      ${beyondId === null ? sql`` : sql`AND log.id ${raw(backwards ? '>' : '<')} ${beyondId}`}
    ORDER BY log.id ${raw(backwards ? 'ASC' : 'DESC')} LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
