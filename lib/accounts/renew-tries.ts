import { birthDateTriesAllowed } from '@/lib/accounts/birth-date-tries'
import type { Transaction } from '@/lib/db'

type Key = { clinicId: bigint; patientId: bigint }

/** How many accounts have no try left for a patient. */
export const countSpentTries = (tx: Transaction, key: Key): Promise<number> =>
  tx.birthDateProof.count({ where: { ...key, triesTaken: { gte: birthDateTriesAllowed } } })

/** Gives new tries to the accounts that have none left for a patient. */
export async function renewTries(tx: Transaction, key: Key): Promise<void> {
  await tx.birthDateProof.updateMany({
    where: { ...key, triesTaken: { gte: birthDateTriesAllowed } },
    data: { triesTaken: 0, renewedAt: new Date() },
  })
}
