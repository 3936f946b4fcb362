import type { Transaction } from '@/lib/db'

/** Lets one transaction at a time change the people or the contacts of an account. */
export async function lockAccount(tx: Transaction, accountId: bigint): Promise<void> {
  await tx.$queryRaw`SELECT id FROM patient_accounts WHERE id = ${accountId} FOR UPDATE`
}
