import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { resultsToldTo } from '@/lib/results/access'

const atMost = 1000

/**
 * The rows of the results that this account was sent, withdrawn ones too, the newest first; not of patients whose birth date was
 * not given yet.
 */
export async function resultKeysOf(actor: PatientActor): Promise<bigint[]> {
  const rows = await db.result.findMany({
    where: {
      ...resultsToldTo(actor),
      patientId: { in: actor.patients.flatMap(({ patientId, mustProve }) => (mustProve ? [] : patientId)) },
    },
    orderBy: { id: 'desc' },
    take: atMost,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
