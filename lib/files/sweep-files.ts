import { dbAcrossClinics } from '@/lib/db'
import { chooseStorage } from './storage/choose-storage'

const hour = 3_600_000
const batchRows = 100

export type SweptFiles = { neverAttached: number; removed: number }

/**
 * Takes away what no result will ever have: uploads that were not finished within an hour, and those that nothing has taken
 * within a day. The object goes before its row. Any number of processes may do this at once, and again after a crash.
 * @throws an AggregateError after the round when some objects could not be removed; their rows stay for the next round
 */
export async function sweepFiles(now = new Date()): Promise<SweptFiles> {
  // From here on the row opens nothing and cannot be attached: without this, a result could take a file while it goes.
  const { count: neverAttached } = await dbAcrossClinics.storedFile.updateMany({
    where: {
      attachedAt: null,
      storedAt: { not: null },
      createdAt: { lt: new Date(now.getTime() - 24 * hour) },
      resultFile: { none: {} },
      exportRequests: { none: {} },
    },
    data: { storedAt: null },
  })
  const failures: unknown[] = []
  let removed = 0
  let afterId = 0n
  while (true) {
    const rows = await dbAcrossClinics.storedFile.findMany({
      where: {
        attachedAt: null,
        storedAt: null,
        createdAt: { lt: new Date(now.getTime() - hour) },
        id: { gt: afterId },
      },
      select: { id: true, storageKey: true, storageProvider: true },
      orderBy: { id: 'asc' },
      take: batchRows,
    })
    for (const outcome of await Promise.allSettled(rows.map(removeFile))) {
      if (outcome.status === 'fulfilled') removed += outcome.value
      else failures.push(outcome.reason)
    }
    const last = rows.at(-1)
    if (!last) break
    afterId = last.id
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} files could not be swept`)
  return { neverAttached, removed }
}

type SweptRow = { id: bigint; storageKey: string; storageProvider: Parameters<typeof chooseStorage>[0] }

async function removeFile({ id, storageKey, storageProvider }: SweptRow): Promise<number> {
  const storage = await chooseStorage(storageProvider)
  await storage.remove(storageKey)
  const { count } = await dbAcrossClinics.storedFile.deleteMany({ where: { id, storedAt: null, attachedAt: null } })
  return count
}
