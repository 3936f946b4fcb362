import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { sharesOf } from '@/lib/shares/access'

const atMost = 1000

/** The rows of this account's shares, ended ones too, and what each is called; the newest first. */
export async function shareKeysOf(actor: PatientActor): Promise<Map<bigint, string>> {
  const rows = await db.share.findMany({
    where: sharesOf(actor),
    orderBy: { id: 'desc' },
    take: atMost,
    select: { id: true, label: true },
  })
  return new Map(rows.map(({ id, label }) => [id, label]))
}
