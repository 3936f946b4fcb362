import { db } from '@/lib/db'

/** Whether a clinic's result has gone to its patient, by whichever hand. */
export async function wasSent({ clinicId, resultId }: { clinicId: bigint; resultId: string }): Promise<boolean> {
  const row = await db.result.findFirst({
    where: { clinicId, publicId: resultId, sentAt: { not: null } },
    select: { id: true },
  })
  return row !== null
}
