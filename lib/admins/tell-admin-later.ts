import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { JobPayloads } from '@/lib/jobs/schema'

/** Promises an admin a message about what was done to their sign-in, in the transaction that does it. */
export async function tellAdminLater(tx: Transaction, told: JobPayloads['tell-admin']): Promise<void> {
  await enqueueJob(tx, 'tell-admin', told, { key: newId('job') })
}
