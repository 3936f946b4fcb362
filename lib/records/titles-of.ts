import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { recordsVisibleTo } from '@/lib/records/access'

/** What the records among these rows are called that this account keeps. */
export async function titlesOfRecords(actor: PatientActor, ids: readonly bigint[]): Promise<Map<bigint, string>> {
  const rows = await db.medicalRecord.findMany({
    where: { ...recordsVisibleTo(actor), id: { in: [...ids] } },
    select: { id: true, title: true },
  })
  return new Map(rows.map(({ id, title }) => [id, title]))
}
