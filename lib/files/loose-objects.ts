import { dbAcrossClinics, type Transaction } from '@/lib/db'
import type { StorageProvider } from '@/prisma/generated/enums'
import { chooseStorage } from './storage/choose-storage'

/**
 * Objects that no row of stored_files names, or perhaps soon will: written down before the first byte of a copy, so that none
 * is ever forgotten, and when a copy has taken the place of one that somebody may still be reading.
 */
export type ObjectPlace = { storageProvider: StorageProvider; storageKey: string }

const day = 86_400_000
const hour = 3_600_000
// A removal is over within a minute, or its process has died.
const removalMilliseconds = 10 * 60_000
const batchRows = 100

/** Whoever reads an object when its successor is there has long finished by then; a backup that names it has, too. */
export const graceHours = 48

/**
 * Writes down that an object is, or will be, at this place, and is removed after the grace unless a file's row names it.
 * @returns false while the sweeper is removing what lay there: nothing may be put there now
 */
export async function noteLoose(tx: Transaction, place: ObjectPlace, now = Date.now()): Promise<boolean> {
  const removeAfter = new Date(now + graceHours * hour)
  await tx.looseObject.createMany({ data: [{ ...place, removeAfter }], skipDuplicates: true })
  // Changed even where nothing else differs, so that the count tells whether a removal has begun.
  const { count } = await tx.looseObject.updateMany({ where: { ...place, removingAt: null }, data: { removeAfter } })
  return count === 1
}

/** A file's row names the object from this transaction on. */
export async function forgetLoose(tx: Transaction, place: ObjectPlace): Promise<void> {
  await tx.looseObject.deleteMany({ where: place })
}

/**
 * Removes loose objects whose grace is over. Any number of processes may do this at once, and again after a crash.
 * @throws an AggregateError after the round when some could not be removed; they are tried again
 */
export async function sweepLooseObjects(now = new Date()): Promise<number> {
  const failures: unknown[] = []
  let removed = 0
  let afterId = 0n
  while (true) {
    const rows = await dbAcrossClinics.looseObject.findMany({
      where: { removeAfter: { lt: now }, id: { gt: afterId } },
      orderBy: { id: 'asc' },
      take: batchRows,
    })
    for (const outcome of await Promise.allSettled(rows.map((row) => removeOne(row, now)))) {
      if (outcome.status === 'fulfilled') removed += outcome.value
      else failures.push(outcome.reason)
    }
    const last = rows.at(-1)
    if (!last) break
    afterId = last.id
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} loose objects could not be removed`)
  return removed
}

async function removeOne(
  { id, storageProvider, storageKey }: { id: bigint } & ObjectPlace,
  now: Date,
): Promise<number> {
  const stale = new Date(now.getTime() - removalMilliseconds)
  const { count } = await dbAcrossClinics.looseObject.updateMany({
    where: { id, removeAfter: { lt: now }, OR: [{ removingAt: null }, { removingAt: { lt: stale } }] },
    data: { removingAt: now },
  })
  if (count === 0) return 0
  const file = await dbAcrossClinics.storedFile.findUnique({
    where: { storageKey },
    select: { storageProvider: true },
  })
  const isNamed = file?.storageProvider === storageProvider
  try {
    if (!isNamed) await (await chooseStorage(storageProvider)).remove(storageKey)
  } catch (cause) {
    await dbAcrossClinics.looseObject.updateMany({
      where: { id },
      data: { removingAt: null, removeAfter: new Date(now.getTime() + day) },
    })
    throw cause
  }
  await dbAcrossClinics.looseObject.deleteMany({ where: { id } })
  return isNamed ? 0 : 1
}
