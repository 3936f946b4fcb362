import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { resultsToldTo, resultsVisibleTo } from '@/lib/results/access'

type Named = { clinicName: string /** Null of a withdrawn one. */; testName: string | null }

/** What the results among these rows are called that this account was told of. */
export async function namesOfResults(actor: PatientActor, ids: readonly bigint[]): Promise<Map<bigint, Named>> {
  const rows = await db.result.findMany({
    where: { ...resultsToldTo(actor), id: { in: [...ids] } },
    select: { id: true, testName: true, clinic: { select: { clinicName: true } } },
  })
  const open = await db.result.findMany({
    where: { ...resultsVisibleTo(actor), id: { in: [...ids] } },
    select: { id: true },
  })
  const isOpen = new Set(open.map(({ id }) => id))
  return new Map(
    rows.map(({ id, testName, clinic }) => [
      id,
      { clinicName: clinic.clinicName, testName: isOpen.has(id) ? testName : null },
    ]),
  )
}
