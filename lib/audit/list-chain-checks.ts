import type { ChainCheckRow } from '@/lib/audit/schema'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'

const shown = 15

const withAsker = { askedBy: { select: { fullName: true } } } as const
type Row = Awaited<ReturnType<typeof dbAcrossClinics.chainCheck.findMany<{ include: typeof withAsker }>>>[number]

function toRow(row: Row): ChainCheckRow {
  const { publicId, scope, askedAt, finishedAt, chains, entries, faults, found, askedBy } = row
  return {
    checkId: publicId,
    scope,
    state: stateOf(row),
    askedBy: askedBy?.fullName ?? null,
    askedAt,
    finishedAt,
    chains,
    entries,
    faults,
    found: Array.isArray(found) ? found.filter((fault) => typeof fault === 'string') : [],
  }
}

function stateOf({ begunAt, finishedAt, failedAt, faults }: Row): ChainCheckRow['state'] {
  if (failedAt !== null) return 'failed'
  if (finishedAt !== null) return faults === 0 ? 'whole' : 'broken'
  return begunAt === null ? 'waiting' : 'working'
}

/** The newest checks of the chains, with what they found. */
export async function listChainChecks(_admin: AdminActor): Promise<ChainCheckRow[]> {
  const rows = await dbAcrossClinics.chainCheck.findMany({ orderBy: { id: 'desc' }, take: shown, include: withAsker })
  return rows.map(toRow)
}

/** The newest check and how it stands; null before the first. */
export async function findLastChainCheck(_admin: AdminActor): Promise<ChainCheckRow | null> {
  const row = await dbAcrossClinics.chainCheck.findFirst({ orderBy: { id: 'desc' }, include: withAsker })
  return row && toRow(row)
}

/**
 * How many faults are known, for the first page; null before the first check. What only a check of everything can find stays known
 * until the next one of everything.
 */
export async function countChainFaults(_admin: AdminActor): Promise<number | null> {
  const newest = (where: { scope?: 'full' }) =>
    dbAcrossClinics.chainCheck.findFirst({
      where: { finishedAt: { not: null }, ...where },
      orderBy: { finishedAt: 'desc' },
      select: { faults: true },
    })
  const [last, whole] = await Promise.all([newest({}), newest({ scope: 'full' })])
  return last === null ? null : Math.max(last.faults, whole?.faults ?? 0)
}
