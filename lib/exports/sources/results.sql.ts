import { Prisma } from '@/prisma/generated/client'
import type { ExportFilters } from '@/lib/exports/schema'
import { ofClinic } from '@/lib/exports/sources/clinic-condition'
import { column, type ExportSource, type ExportWhere } from '@/lib/exports/sources/export-source'
import { inSpan } from '@/lib/exports/sources/spans'

const { sql } = Prisma

const filesInForce = sql`FROM result_versions v
  JOIN result_files rf ON rf.clinic_id = v.clinic_id AND rf.version_id = v.id
  JOIN stored_files f ON f.id = rf.file_id
  WHERE v.clinic_id = r.clinic_id AND v.result_id = r.id AND v.superseded_at IS NULL`

/**
 * Results as states and times. What kind of test it is, whose, on which day it was taken, what its values say and why it is held
 * would each say something of a person's health: none of them stands here.
 */
export const resultsSource: ExportSource = {
  table: 'patient_results',
  alias: 'r',
  joins: sql`JOIN clinics c ON c.id = r.clinic_id`,
  columns: [
    column('Result', 'code', sql`r.public_id`),
    column('Clinic', 'text', sql`c.clinic_name`),
    column('Clinic number', 'code', sql`c.public_id`),
    column('State', 'code', sql`IF(r.recalled_at IS NULL, r.status, 'withdrawn')`),
    column('Uploaded (UTC)', 'moment', sql`r.uploaded_at`),
    column('Matched (UTC)', 'moment', sql`r.matched_at`),
    column('Reviewed (UTC)', 'moment', sql`r.reviewed_at`),
    column('Authorised (UTC)', 'moment', sql`r.authorised_at`),
    column('Sent (UTC)', 'moment', sql`r.sent_at`),
    column('First opened (UTC)', 'moment', sql`r.first_viewed_at`),
    column('Withdrawn (UTC)', 'moment', sql`r.recalled_at`),
    column('Archived (UTC)', 'moment', sql`r.archived_at`),
    column(
      'Kinds of files',
      'code',
      sql`(SELECT GROUP_CONCAT(DISTINCT f.kind ORDER BY f.kind SEPARATOR ' ') ${filesInForce})`,
    ),
    column('Files', 'count', sql`(SELECT COUNT(*) ${filesInForce})`),
    column(
      'Versions',
      'count',
      sql`(SELECT COUNT(*) FROM result_versions v WHERE v.clinic_id = r.clinic_id AND v.result_id = r.id)`,
    ),
    column(
      'Messages',
      'count',
      sql`(SELECT COUNT(*) FROM deliveries d WHERE d.clinic_id = r.clinic_id AND d.result_id = r.id)`,
    ),
  ],
}

export async function whereResults({ clinic, state, ...span }: ExportFilters['results']): Promise<ExportWhere> {
  const ofState =
    state === 'withdrawn'
      ? [sql`r.recalled_at IS NOT NULL`]
      : state === undefined
        ? []
        : [sql`r.status = ${state} AND r.recalled_at IS NULL`]
  return {
    conditions: [...(await ofClinic(sql`r.clinic_id`, clinic)), ...ofState, ...inSpan(sql`r.uploaded_at`, span)],
  }
}
