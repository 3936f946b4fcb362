import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { JobName, JobPayloads } from '@/lib/jobs/schema'

type Options = {
  /** The same key is the same work: a second promise of it is dropped, also long after the first was done. */
  key: string
  /** Not before this moment. */
  runAt?: Date
  maxAttempts?: number
}

/**
 * Promises work in the transaction that makes it necessary: if that is rolled back, nothing was promised.
 * @returns false when the same work was promised before.
 */
export async function enqueueJob<Name extends JobName>(
  tx: Transaction,
  name: Name,
  payload: JobPayloads[Name],
  { key, runAt, maxAttempts }: Options,
): Promise<boolean> {
  const { count } = await tx.job.createMany({
    data: [
      {
        publicId: newId('job'),
        name,
        jobKey: `${name}:${key}`,
        payload,
        claimableAt: runAt ?? new Date(),
        ...(maxAttempts === undefined ? {} : { maxAttempts }),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}
