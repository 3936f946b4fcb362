import type { ClinicActor } from '@/lib/auth/actors'
import type { DocumentCounts, DocumentState } from '@/lib/batches/schema'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

const { sql } = Prisma

/** The condition of each state on a row `d` of batch_documents; `stateOf` says the same of a row that was read. */
const stateIs: Record<DocumentState, Prisma.Sql> = {
  aside: sql`d.set_aside_at IS NOT NULL`,
  reading: sql`d.set_aside_at IS NULL AND d.matched_at IS NULL`,
  second: sql`d.set_aside_at IS NULL AND d.patient_id IS NOT NULL AND d.needs_second = 1 AND d.second_by_id IS NULL`,
  sure: sql`d.set_aside_at IS NULL AND d.patient_id IS NOT NULL AND d.chosen_by_id IS NULL AND d.matched_at IS NOT NULL`,
  decided: sql`d.set_aside_at IS NULL AND d.patient_id IS NOT NULL AND d.chosen_by_id IS NOT NULL AND (d.needs_second = 0 OR d.second_by_id IS NOT NULL)`,
  doubtful: sql`d.set_aside_at IS NULL AND d.patient_id IS NULL AND d.pile = 'doubtful'`,
  none: sql`d.set_aside_at IS NULL AND d.patient_id IS NULL AND d.pile = 'none'`,
}

/** How many documents of a batch stand where, by one reading of its rows. */
export async function countDocuments(actor: ClinicActor, batchRowId: bigint): Promise<DocumentCounts> {
  const sum = (state: DocumentState) => sql`CAST(COALESCE(SUM(${stateIs[state]}), 0) AS UNSIGNED)`
  const [row] = await db.$queryRaw<Record<DocumentState | 'total', bigint>[]>`
    SELECT COUNT(*) AS total, ${sum('reading')} AS \`reading\`, ${sum('sure')} AS sure, ${sum('doubtful')} AS doubtful,
      ${sum('none')} AS \`none\`, ${sum('second')} AS \`second\`, ${sum('decided')} AS decided, ${sum('aside')} AS aside
    FROM batch_documents d WHERE d.clinic_id = ${actor.clinicId} AND d.batch_id = ${batchRowId}`
  if (!row) throw new Error('A question for counts was answered by nothing')
  const number = (state: DocumentState | 'total') => Number(row[state])
  return {
    total: number('total'),
    reading: number('reading'),
    sure: number('sure'),
    doubtful: number('doubtful'),
    none: number('none'),
    second: number('second'),
    decided: number('decided'),
    aside: number('aside'),
  }
}
