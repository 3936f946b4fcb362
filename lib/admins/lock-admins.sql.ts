import type { Transaction } from '@/lib/db'

/**
 * Holds the rows of all admins until the transaction ends, so that changes to them happen one after the other: two super
 * admins who demote each other at the same moment would otherwise each see the other as the one who remains. There are a few
 * dozen at most.
 */
export async function lockAdmins(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT id FROM admins ORDER BY id FOR UPDATE`
}
