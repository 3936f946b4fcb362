import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

const stepSeconds = 5

/** Promises a new look for duplicates; many presses in a row are one. */
export async function lookForDuplicates({ clinicPublicId: clinicId }: ClinicActor): Promise<void> {
  const step = Math.floor(Date.now() / (stepSeconds * 1000))
  await enqueueJob(db, 'find-duplicates', { clinicId }, { key: `${clinicId}:${step}` })
}
