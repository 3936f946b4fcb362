import type { Transaction } from '@/lib/db'
import { limitKey } from '@/lib/limits/limit-key'
import type { LimitName } from '@/lib/limits/limits'

/** Gives somebody their attempts under a limit back before its window is over. */
export async function forgetLimit(tx: Transaction, name: LimitName, key: string): Promise<void> {
  await tx.rateLimit.deleteMany({ where: { keyHash: limitKey(name, key) } })
}
