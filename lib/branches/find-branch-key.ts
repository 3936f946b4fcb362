import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'

/** The row that a branch's public id names in the actor's clinic. @throws not_found for any other, and for an archived one. */
export async function findBranchKey(tx: Transaction, actor: ClinicActor, branchId: string): Promise<{ id: bigint }> {
  const branch = await tx.branch.findFirst({
    where: { publicId: branchId, clinicId: actor.clinicId, archivedAt: null },
    select: { id: true },
  })
  if (!branch) throw notFound()
  return branch
}
