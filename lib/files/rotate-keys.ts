import { dbAcrossClinics } from '@/lib/db'
import { masterKeys, type MasterKeys } from './key-ring'
import { openSmall, sealSmall, unwrapFileKey, wrapFileKey } from './master-keys'
import { countSecretsUnder, hasSecretBeyond, type SecretPlace, secretPlaces, secretsUnder } from './sealed-secrets.sql'

const batchRows = 200

const olderOf = (keys: MasterKeys) => [...keys.byId.keys()].filter((id) => id !== keys.current)

/** How many file keys and small secrets lie under an older master key that is still known. */
export async function countUnderOlderKeys(keys: MasterKeys = masterKeys()): Promise<number> {
  const older = olderOf(keys)
  const where = { masterKeyId: { in: older } }
  const counts = await Promise.all([
    dbAcrossClinics.storedFile.count({ where }),
    dbAcrossClinics.uploadPart.count({ where }),
    ...secretPlaces.map((place) => countSecretsUnder(place, older)),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Brings the next few hundred things under the current master key: keys of files, keys of parts of unfinished uploads, and
 * every secret of a second step. No object is touched. Each row changes only if it is still as it was read, so this may run
 * again after a crash, in parallel, and while uploads come in.
 * @returns how many rows were looked at and how many changed; none looked at means that nothing is left
 */
export async function rotatePortion(keys: MasterKeys = masterKeys()): Promise<{ seen: number; changed: number }> {
  for (const masterKeyId of olderOf(keys)) {
    for (const portion of [rewrapFiles, rewrapParts]) {
      const done = await portion(masterKeyId, keys)
      if (done.seen > 0) return done
    }
    for (const place of secretPlaces) {
      const done = await resealSecrets(place, masterKeyId, keys)
      if (done.seen > 0) return done
    }
  }
  return { seen: 0, changed: 0 }
}

/** @throws an Error that names what needs a master key that FILE_KEYS does not hold */
export async function refuseLostKeys(keys: MasterKeys = masterKeys()): Promise<void> {
  const known = [...keys.byId.keys()]
  const where = { masterKeyId: { notIn: known } }
  const lost =
    (await dbAcrossClinics.storedFile.findFirst({ where, select: { masterKeyId: true } })) ??
    (await dbAcrossClinics.uploadPart.findFirst({ where, select: { masterKeyId: true } }))
  if (lost) throw new Error(`Some files need the master key "${lost.masterKeyId}", which FILE_KEYS does not hold`)
  for (const place of secretPlaces)
    if (await hasSecretBeyond(place, known))
      throw new Error(`Some second steps of ${place.who} need a master key that FILE_KEYS does not hold`)
}

type Options = { onProgress?: (progress: { done: number; total: number }) => void; keys?: MasterKeys }

/**
 * Brings everything under the current master key, in one go. Processes must know the new key before this starts; the old key
 * may leave FILE_KEYS when it ends.
 * @throws an Error that names what needs a master key that is not in FILE_KEYS; the others are done by then
 */
export async function rotateKeys({ onProgress, keys = masterKeys() }: Options = {}): Promise<{ done: number }> {
  const total = await countUnderOlderKeys(keys)
  let done = 0
  for (let portion = await rotatePortion(keys); portion.seen > 0; portion = await rotatePortion(keys)) {
    done += portion.changed
    onProgress?.({ done, total })
  }
  await refuseLostKeys(keys)
  return { done }
}

type Wrapped = { id: bigint; storageKey: string; wrappedKey: Uint8Array<ArrayBuffer> }

const rewrapped = ({ storageKey, wrappedKey }: Wrapped, masterKeyId: string, keys: MasterKeys) =>
  wrapFileKey(unwrapFileKey({ masterKeyId, wrappedKey, storageKey }, keys), storageKey, keys)

const select = { id: true, storageKey: true, wrappedKey: true } as const
const sum = (results: { count: number }[]) => results.reduce((total, { count }) => total + count, 0)

async function rewrapFiles(masterKeyId: string, keys: MasterKeys) {
  const rows = await dbAcrossClinics.storedFile.findMany({
    where: { masterKeyId },
    select,
    orderBy: { id: 'asc' },
    take: batchRows,
  })
  const changed = await dbAcrossClinics.$transaction(
    rows.map((row) =>
      dbAcrossClinics.storedFile.updateMany({
        where: { id: row.id, masterKeyId, wrappedKey: row.wrappedKey },
        data: rewrapped(row, masterKeyId, keys),
      }),
    ),
  )
  return { seen: rows.length, changed: sum(changed) }
}

async function rewrapParts(masterKeyId: string, keys: MasterKeys) {
  const rows = await dbAcrossClinics.uploadPart.findMany({ where: { masterKeyId }, take: batchRows })
  const changed = await dbAcrossClinics.$transaction(
    rows.map(({ storageKey, wrappedKey }) =>
      dbAcrossClinics.uploadPart.updateMany({
        where: { storageKey, masterKeyId, wrappedKey },
        data: rewrapped({ id: 0n, storageKey, wrappedKey }, masterKeyId, keys),
      }),
    ),
  )
  return { seen: rows.length, changed: sum(changed) }
}

async function resealSecrets(place: SecretPlace, masterKeyId: string, keys: MasterKeys) {
  const rows = await secretsUnder(place, masterKeyId, batchRows)
  let changed = 0
  for (const { id, sealed } of rows) {
    const before = Uint8Array.from(sealed)
    const where = { id, totpSecret: before }
    const data = { totpSecret: sealSmall(openSmall(before, place.purpose, keys), place.purpose, keys) }
    // A secret that was set anew meanwhile is under the newest key already.
    const { count } = await (place.table === 'admins'
      ? dbAcrossClinics.admin.updateMany({ where, data })
      : place.table === 'clinic_members'
        ? dbAcrossClinics.member.updateMany({ where, data })
        : dbAcrossClinics.doctor.updateMany({ where, data }))
    changed += count
  }
  return { seen: rows.length, changed }
}
