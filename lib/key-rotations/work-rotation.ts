import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { masterKeys, type MasterKeys } from '@/lib/files/key-ring'
import { refuseLostKeys, rotatePortion } from '@/lib/files/rotate-keys'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { JobContext, JobPayloads } from '@/lib/jobs/schema'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { promisePortion } from './promise-portion'

const portionMilliseconds = 30_000

/**
 * The job that brings the next things under the newest key, and promises the next portion. Killed at any instant it has lost
 * nothing. A process that does not know the new key yet does nothing, and the rotation says so in the end.
 */
export async function workRotation(
  { rotationId, round }: JobPayloads['rotate-keys'],
  { last }: Pick<JobContext, 'last'>,
  keys: MasterKeys = masterKeys(),
): Promise<void> {
  const ends = Date.now() + portionMilliseconds
  try {
    while (true) {
      const rotation = await dbAcrossClinics.keyRotation.findFirst({
        where: { publicId: rotationId, round, openSlot: { not: null }, pausedAt: null },
      })
      if (!rotation) return
      if (rotation.masterKeyId !== keys.current)
        throw new Error(
          `This process does not use the key "${rotation.masterKeyId}" yet: restart it with the new FILE_KEYS.`,
        )
      const { seen, changed } = await rotatePortion(keys)
      if (seen === 0) {
        await refuseLostKeys(keys)
        return await finish(rotation)
      }
      await dbAcrossClinics.keyRotation.updateMany({
        where: { id: rotation.id },
        data: { doneItems: { increment: changed } },
      })
      if (Date.now() > ends) break
    }
  } catch (cause) {
    if (!last) throw cause
    log.error({ event: 'keys.rotation_paused', rotationId, cause })
    return pauseForFailure(rotationId, cause)
  }
  await dbAcrossClinics.$transaction((tx) => promisePortion(tx, { rotationId, round }))
}

async function finish({ id, publicId }: { id: bigint; publicId: string }): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.keyRotation.updateMany({
      where: { id, openSlot: { not: null }, pausedAt: null },
      data: { finishedAt: new Date(), openSlot: null },
    })
    if (count === 0) return
    await recordAudit(tx, makeSystemActor('rotate-keys'), {
      action: 'keys.rotation_finished',
      entityId: id,
      metadata: { key_rotation: publicId },
    })
    await enqueueJob(tx, 'count-storage', {}, { key: newId('job'), maxAttempts: 2 })
  })
}

async function pauseForFailure(publicId: string, cause: unknown): Promise<void> {
  // Our own sentences name a key's id; a driver's may quote a value.
  const isOurs = cause instanceof Error && cause.name === 'Error' && /FILE_KEYS/.test(cause.message)
  const pauseReason = isOurs ? cause.message.slice(0, 300) : 'It failed several times. The log of the worker says why.'
  await dbAcrossClinics.keyRotation.updateMany({
    where: { publicId, openSlot: { not: null }, pausedAt: null },
    data: { pausedAt: new Date(), pauseReason },
  })
}
