import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'

/** The rows of the people of this account. */
export async function profileKeysOf({ accountId }: PatientActor): Promise<bigint[]> {
  const rows = await db.profile.findMany({ where: { accountId }, select: { id: true } })
  return rows.map(({ id }) => id)
}
