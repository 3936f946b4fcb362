import { dbAcrossClinics } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { processFigures, processKey } from './process-figures'

type Kind = 'web' | 'worker'
type Snapshot = { processKey: string; kind: Kind; figures: Record<string, number> }

const everyMilliseconds = 10_000
/** A process that has not written for so long is gone. */
const livingMilliseconds = 30_000

const kept = globalThis as typeof globalThis & { oodomedlinkKind?: Kind }

/** This process as it is now. */
export const ownSnapshot = (): Snapshot => ({
  processKey: processKey(),
  kind: kept.oodomedlinkKind ?? 'web',
  figures: processFigures(),
})

/** Writes down what this process has counted, for whichever process is asked for metrics; forgets those long gone. */
export async function publishSnapshot(now = new Date()): Promise<void> {
  const { kind, figures, ...key } = ownSnapshot()
  const data = { kind, counts: JSON.stringify(figures), seenAt: now }
  await dbAcrossClinics.processSnapshot.createMany({ data: [{ ...key, ...data }], skipDuplicates: true })
  await dbAcrossClinics.processSnapshot.updateMany({ where: key, data })
  await dbAcrossClinics.processSnapshot.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - 3_600_000) } } })
}

/** The other processes that live, of all machines, as they were at most ten seconds ago. */
export async function otherSnapshots(now = new Date()): Promise<Snapshot[]> {
  const rows = await dbAcrossClinics.processSnapshot.findMany({
    where: { seenAt: { gte: new Date(now.getTime() - livingMilliseconds) }, NOT: { processKey: processKey() } },
    orderBy: { processKey: 'asc' },
  })
  return rows.map((row) => ({
    processKey: row.processKey,
    kind: row.kind,
    figures: JSON.parse(row.counts) as Record<string, number>,
  }))
}

/** Begins to write snapshots, where metrics are asked for at all. */
export function startPublishing(kind: Kind): void {
  if (env().METRICS_TOKEN === undefined || kept.oodomedlinkKind !== undefined) return
  kept.oodomedlinkKind = kind
  setInterval(() => {
    publishSnapshot().catch((cause: unknown) => log.warn({ cause }, 'metrics not written'))
  }, everyMilliseconds).unref()
}
