import { dbAcrossClinics } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

const { sql } = Prisma

/**
 * The oldest activity rows that have no seal yet, in the order of their ids.
 * A row can become visible after one with a higher id (ids are given before the commit), so the search starts well below the
 * newest seal and not at it.
 */
export async function rowsWithoutSeal(limitRows: number) {
  const ids = await dbAcrossClinics.$queryRaw<{ id: bigint }[]>`
    SELECT log.id FROM activity_logs log LEFT JOIN activity_seals seal ON seal.log_id = log.id
    WHERE seal.log_id IS NULL AND log.id > (SELECT GREATEST(0, COALESCE(MAX(log_id), 0) - 20000) FROM activity_seals)
    ORDER BY log.id LIMIT ${limitRows}`
  return dbAcrossClinics.activityLog.findMany({
    where: { id: { in: ids.map((row) => row.id) } },
    orderBy: { id: 'asc' },
  })
}

type Late = { before: Date; since: Date | null; limitRows: number }

/** Rows that should have been sealed by now and are not: somebody wrote past recordAudit, or the sealer stands still. */
export async function unsealedBefore({ before, since, limitRows }: Late) {
  const begins = since === null ? sql`TRUE` : sql`log.created_at >= ${since}`
  return dbAcrossClinics.$queryRaw<{ publicId: string }[]>`
    SELECT log.public_id AS publicId FROM activity_logs log LEFT JOIN activity_seals seal ON seal.log_id = log.id
    WHERE seal.log_id IS NULL AND log.created_at < ${before} AND ${begins} ORDER BY log.id LIMIT ${limitRows}`
}
