import type { Transaction } from '@/lib/db'

/**
 * Holds the clinic's row until the transaction ends, so that changes to its members happen one after the other: two owners
 * who demote each other at the same moment would otherwise each see the other as the one who remains.
 */
export async function lockClinic(tx: Transaction, clinicId: bigint): Promise<void> {
  await tx.$queryRaw`SELECT id FROM clinics WHERE id = ${clinicId} FOR UPDATE`
}
