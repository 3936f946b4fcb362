import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import type { stageFilters } from '@/lib/results/schema'
import { stageIs } from '@/lib/results/stage.sql'
import { Prisma } from '@/prisma/generated/client'

type Counted = Exclude<(typeof stageFilters)[number], 'read' | 'withdrawn' | 'archived'>
export type StageCounts = Record<Counted | 'read_lately', bigint>

const { sql, raw } = Prisma

const waiting = 'patient_results_clinic_id_status_id_idx'
const unread = 'patient_results_clinic_id_unread_idx'
// From the few messages that failed to their rows.
const oneByOne = 'patient_results_clinic_id_id_key'

/** How many of a clinic's results stand where, by one question; each count goes by an index that holds little else. */
export async function countStages(actor: ClinicActor, since: Date): Promise<StageCounts> {
  const count = (stage: Counted, index: string) =>
    sql`(SELECT COUNT(*) FROM patient_results r FORCE INDEX (${raw(index)}) WHERE r.clinic_id = ${actor.clinicId} AND ${stageIs[stage]})`
  const rows = await db.$queryRaw<StageCounts[]>`
    SELECT ${count('to_match', waiting)} AS to_match, ${count('to_review', waiting)} AS to_review,
      ${count('to_authorise', waiting)} AS to_authorise, ${count('to_send', waiting)} AS to_send,
      ${count('sent', unread)} AS sent, ${count('not_arrived', oneByOne)} AS not_arrived,
      (SELECT COUNT(*) FROM patient_results r WHERE r.clinic_id = ${actor.clinicId} AND r.first_viewed_at >= ${since})
        AS read_lately`
  const [row] = rows
  if (!row) throw new Error('A question for counts was answered by nothing')
  return row
}
