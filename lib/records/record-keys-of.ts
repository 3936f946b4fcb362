import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'

const atMost = 1000

/** The rows of the records of this account, deleted ones too: who looked at them stays known. */
export async function recordKeysOf({ accountId }: PatientActor): Promise<bigint[]> {
  const rows = await db.medicalRecord.findMany({
    where: { accountId },
    orderBy: { id: 'desc' },
    take: atMost,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
