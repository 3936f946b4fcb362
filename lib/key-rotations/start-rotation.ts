import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { masterKeys } from '@/lib/files/key-ring'
import { countUnderOlderKeys } from '@/lib/files/rotate-keys'
import { newId } from '@/lib/ids'
import { promisePortion } from './promise-portion'

/**
 * Begins to bring everything that is sealed under the first key of FILE_KEYS. Every process has to know that key before: they
 * are restarted first. @returns the rotation's public id
 * @throws AppError conflict while another one is open
 */
export async function startRotation(admin: AdminActor): Promise<string> {
  const { current } = masterKeys()
  const totalItems = await countUnderOlderKeys()
  const publicId = newId('keyRotation')
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.keyRotation.createMany({
      data: [{ publicId, masterKeyId: current, startedById: admin.adminId, totalItems }],
      skipDuplicates: true,
    })
    if (count === 0)
      throw new AppError('conflict', 'Another change of keys is open. Let it finish, or cancel it first.')
    const { id } = await tx.keyRotation.findUniqueOrThrow({ where: { publicId }, select: { id: true } })
    await promisePortion(tx, { rotationId: publicId, round: 0 })
    await recordAudit(tx, admin, {
      action: 'keys.rotation_started',
      entityId: id,
      metadata: { key_rotation: publicId, key: current, items: totalItems },
    })
  })
  return publicId
}
