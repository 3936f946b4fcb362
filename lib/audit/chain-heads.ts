import type { ChainReport } from '@/lib/audit/verify-activity'
import type { AdminActor } from '@/lib/auth/actors'
import { recordAudit } from '@/lib/audit/record-audit'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'

const dayOf = (date: Date) => date.toISOString().slice(0, 10)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The newest head of a chain that was found whole: everything before it is known to have been so on that day. */
export async function keptHeadOf(chain: string) {
  const head = await dbAcrossClinics.chainHead.findFirst({ where: { chain, faults: 0 }, orderBy: { day: 'desc' } })
  return head && { position: head.position, hash: head.hash, day: dayOf(head.day) }
}

/** Keeps the heads of a day. What was kept of that day before stays: a head is never written twice. */
export async function keepHeads(reports: readonly ChainReport[], now = new Date()): Promise<void> {
  const day = new Date(dayOf(now))
  const heads = reports.filter(({ head }) => head !== '')
  await dbAcrossClinics.chainHead.createMany({
    data: heads.map(({ chain, position, headHash, faults }) => ({
      chain,
      day,
      position,
      hash: Uint8Array.from(headHash),
      faults: faults.length,
    })),
    skipDuplicates: true,
  })
}

const daysShown = 31

/** The days of which there are heads, the newest first, with the platform's own head of each. */
export async function listHeadDays(
  _admin: AdminActor,
): Promise<{ day: string; chains: number; faulty: number; platform: string | null }[]> {
  const since = new Date(Date.now() - daysShown * 86_400_000)
  const where = { day: { gte: since } }
  const [all, faulty, platform] = await Promise.all([
    dbAcrossClinics.chainHead.groupBy({ by: ['day'], where, _count: true, orderBy: { day: 'desc' } }),
    dbAcrossClinics.chainHead.groupBy({ by: ['day'], where: { ...where, faults: { gt: 0 } }, _count: true }),
    dbAcrossClinics.chainHead.findMany({ where: { ...where, chain: 'platform' }, select: { day: true, hash: true } }),
  ])
  const sameDay = (day: Date) => (other: { day: Date }) => dayOf(other.day) === dayOf(day)
  return all.map(({ day, _count: chains }) => {
    const own = platform.find(sameDay(day))
    return {
      day: dayOf(day),
      chains,
      faulty: faulty.find(sameDay(day))?._count ?? 0,
      platform: own ? hex(own.hash) : null,
    }
  })
}

/** The heads of a day as lines to keep elsewhere; that they were taken along is written down. @throws not_found */
export async function downloadHeads(admin: AdminActor, { day }: { day: string }): Promise<string[][]> {
  const rows = await dbAcrossClinics.chainHead.findMany({ where: { day: new Date(day) }, orderBy: { chain: 'asc' } })
  if (rows.length === 0) throw notFound()
  await recordAudit(dbAcrossClinics, admin, {
    action: 'activity.heads_downloaded',
    metadata: { day, chains: rows.length },
  })
  return rows.map(({ chain, position, hash, faults, takenAt }) => [
    day,
    chain,
    String(position),
    hex(hash),
    String(faults),
    takenAt.toISOString(),
  ])
}

export const headColumns = ['day', 'chain', 'entries', 'sha256', 'faults', 'taken_at'] as const
