import type { Transaction } from '@/lib/db'

/** How many ways to a patient were ever agreed to and not taken away by the clinic or a provider. */
export const countWays = (
  tx: Transaction,
  { clinicId, patientId }: { clinicId: bigint; patientId: bigint },
): Promise<number> =>
  tx.patientChannel.count({
    where: { clinicId, patientId, AND: [{ OR: [{ withdrawnAt: null }, { withdrawnBy: 'patient' }] }] },
  })
