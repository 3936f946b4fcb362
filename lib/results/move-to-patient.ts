import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { Prisma } from '@/prisma/generated/client'

type Move = { from: bigint; to: bigint; only?: readonly string[] }

/**
 * Gives results, and the messages about them, to another patient. What is not sent yet goes back to its comparison: nobody
 * has held the document against this patient. @returns the results' public ids.
 */
export async function moveResults(
  tx: Transaction,
  { clinicId }: ClinicActor,
  { from, to, only }: Move,
): Promise<string[]> {
  const rows = await tx.result.findMany({
    where: { clinicId, patientId: from, ...(only ? { publicId: { in: [...only] } } : {}) },
    select: { id: true, publicId: true, status: true },
  })
  const ids = rows.map(({ id }) => id)
  await tx.result.updateMany({
    where: { clinicId, id: { in: ids }, status: { in: ['pending', 'processed'] } },
    data: {
      status: 'pending',
      reviewedAt: null,
      reviewedById: null,
      authorisedAt: null,
      authorisedById: null,
      identity: 'unchecked',
      identityFindings: Prisma.DbNull,
      identityReason: null,
      identityReasonById: null,
      identityReasonAt: null,
    },
  })
  await tx.result.updateMany({ where: { clinicId, id: { in: ids } }, data: { patientId: to } })
  await tx.delivery.updateMany({ where: { clinicId, resultId: { in: ids }, patientId: from }, data: { patientId: to } })
  // Whether the documents bear the other row's name is looked at again too.
  const now = Date.now()
  for (const { publicId, status } of rows)
    if (status === 'pending' || status === 'processed')
      await enqueueJob(tx, 'check-identity', { resultId: publicId }, { key: `${publicId}:${now}` })
  return rows.map(({ publicId }) => publicId)
}
