import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { env } from '@/lib/env'
import { masterKeys } from '@/lib/files/key-ring'
import { configuredStorages } from '@/lib/files/storage/choose-storage'

/** What lies where and under which master key, as it was last counted; ids of keys, never keys. */
export async function storageFigures(_admin: AdminActor) {
  const rows = await dbAcrossClinics.storageFigure.findMany({
    orderBy: [{ storageProvider: 'asc' }, { masterKeyId: 'asc' }],
  })
  const { current, byId } = masterKeys()
  return {
    countedAt: rows[0]?.countedAt ?? null,
    rows: rows.map(({ storageProvider, masterKeyId, files, bytes }) => ({
      provider: storageProvider,
      masterKeyId,
      files: Number(files),
      bytes: Number(bytes),
    })),
    /** Where new files go, and which storages can be moved from and to. */
    newFilesGoTo: env().STORAGE_PROVIDER,
    configured: configuredStorages(),
    currentKeyId: current,
    olderKeyIds: [...byId.keys()].filter((id) => id !== current),
  }
}
