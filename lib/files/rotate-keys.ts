import { dbAcrossClinics } from '@/lib/db'
import { masterKeys, type MasterKeys } from './key-ring'
import { masterKeyIdOf, openSmall, sealSmall, unwrapFileKey, wrapFileKey } from './master-keys'

const batchRows = 200

export type RotationProgress = { files: number; secrets: number; totalFiles: number }
type Options = { onProgress?: (progress: RotationProgress) => void; keys?: MasterKeys }

/**
 * Wraps every file's key, and every admin's TOTP secret, under the current master key; no object is touched. Each row changes
 * only if it is still as it was read, so it may run again after a crash, in parallel, and while uploads come in. Processes
 * must know the new key before this starts; the old key may leave FILE_KEYS when it ends.
 * @throws an Error that names the id when rows need a master key that is not in FILE_KEYS; the others are done by then
 */
export async function rotateFileKeys({ onProgress, keys = masterKeys() }: Options = {}): Promise<RotationProgress> {
  const old = [...keys.byId.keys()].filter((id) => id !== keys.current)
  const totalFiles = await dbAcrossClinics.storedFile.count({ where: { masterKeyId: { in: old } } })
  const progress = { files: 0, secrets: 0, totalFiles }
  for (const masterKeyId of old) {
    for await (const count of rewrapFilesOf(masterKeyId, keys)) {
      progress.files += count
      onProgress?.({ ...progress })
    }
  }
  progress.secrets = await resealSecrets(keys)
  onProgress?.({ ...progress })
  const lost = await dbAcrossClinics.storedFile.findFirst({
    where: { masterKeyId: { notIn: [...keys.byId.keys()] } },
    select: { masterKeyId: true },
  })
  if (lost) throw new Error(`Some files need the master key "${lost.masterKeyId}", which FILE_KEYS does not hold`)
  return progress
}

async function* rewrapFilesOf(masterKeyId: string, keys: MasterKeys): AsyncGenerator<number> {
  let afterId = 0n
  while (true) {
    const rows = await dbAcrossClinics.storedFile.findMany({
      where: { masterKeyId, id: { gt: afterId } },
      select: { id: true, storageKey: true, masterKeyId: true, wrappedKey: true },
      orderBy: { id: 'asc' },
      take: batchRows,
    })
    const last = rows.at(-1)
    if (!last) return
    const updates = rows.map(({ id, wrappedKey, storageKey }) =>
      dbAcrossClinics.storedFile.updateMany({
        where: { id, masterKeyId, wrappedKey },
        data: wrapFileKey(unwrapFileKey({ masterKeyId, wrappedKey, storageKey }, keys), storageKey, keys),
      }),
    )
    const changed = await dbAcrossClinics.$transaction(updates)
    yield changed.reduce((sum, { count }) => sum + count, 0)
    afterId = last.id
  }
}

async function resealSecrets(keys: MasterKeys): Promise<number> {
  // Admins are few: a platform has tens of them.
  const admins = await dbAcrossClinics.admin.findMany({ select: { id: true, totpSecret: true } })
  let resealed = 0
  for (const { id, totpSecret } of admins) {
    if (masterKeyIdOf(totpSecret) === keys.current) continue
    const { count } = await dbAcrossClinics.admin.updateMany({
      where: { id, totpSecret },
      data: { totpSecret: sealSmall(openSmall(totpSecret, 'totp', keys), 'totp', keys) },
    })
    resealed += count
  }
  return resealed
}
