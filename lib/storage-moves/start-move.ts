import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { configuredStorages } from '@/lib/files/storage/choose-storage'
import { newId } from '@/lib/ids'
import { promisePortion } from './promise-portion'
import type { StartMoveInput } from './schema'

/**
 * Begins to move every stored file that lies in one storage now to another. What is uploaded meanwhile goes where
 * STORAGE_PROVIDER says. @returns the move's public id
 * @throws AppError invalid for a storage that is not set up here, conflict while another move is open
 */
export async function startMove(admin: AdminActor, { from, to }: StartMoveInput): Promise<string> {
  if (from === to)
    throw new AppError('invalid', 'Choose two different storages.', { fields: { to: 'Choose another storage.' } })
  const configured = configuredStorages()
  for (const [field, provider] of Object.entries({ from, to }))
    if (!configured.includes(provider))
      throw new AppError('invalid', 'This storage is not set up on this server.', {
        fields: { [field]: 'Its variables are not set on this server.' },
      })
  const publicId = newId('storageMove')
  await dbAcrossClinics.$transaction(async (tx) => {
    const lying = { storageProvider: from, storedAt: { not: null } }
    const [totalFiles, last] = await Promise.all([
      tx.storedFile.count({ where: lying }),
      tx.storedFile.findFirst({ where: { storageProvider: from }, orderBy: { id: 'desc' }, select: { id: true } }),
    ])
    const { count } = await tx.storageMove.createMany({
      data: [
        {
          publicId,
          fromProvider: from,
          toProvider: to,
          startedById: admin.adminId,
          lastId: last?.id ?? 0n,
          totalFiles,
        },
      ],
      skipDuplicates: true,
    })
    if (count === 0) throw new AppError('conflict', 'Another move is open. Let it finish, or cancel it first.')
    const { id } = await tx.storageMove.findUniqueOrThrow({ where: { publicId }, select: { id: true } })
    await promisePortion(tx, { moveId: publicId, round: 0 })
    await recordAudit(tx, admin, {
      action: 'storage.move_started',
      entityId: id,
      metadata: { storage_move: publicId, from, to, files: totalFiles },
    })
  })
  return publicId
}
