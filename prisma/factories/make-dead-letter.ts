import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { JobName } from '@/lib/jobs/schema'
import type { Prisma } from '@/prisma/generated/client'

type Facts = { name?: JobName; payload?: Prisma.InputJsonObject; failedAt?: Date }

/** Work that was given up after its last try. Done again, it finds nothing to do. @returns its public id. */
export async function makeDeadLetter({ name = 'send-delivery', payload, failedAt }: Facts = {}): Promise<string> {
  const publicId = newId('job')
  await dbAcrossClinics.job.create({
    data: {
      publicId,
      name,
      jobKey: `${name}:${publicId}`,
      payload: payload ?? { deliveryId: newId('delivery') },
      attempts: 8,
      lastError: 'Error: the provider did not answer',
      failedAt: failedAt ?? new Date(),
    },
  })
  return publicId
}
