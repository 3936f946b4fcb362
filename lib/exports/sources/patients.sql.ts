import { Prisma } from '@/prisma/generated/client'
import type { ExportFilters } from '@/lib/exports/schema'
import { ofClinic } from '@/lib/exports/sources/clinic-condition'
import { column, type ExportSource, type ExportWhere } from '@/lib/exports/sources/export-source'
import { inSpan } from '@/lib/exports/sources/spans'

const { sql } = Prisma

const results = sql`SELECT COUNT(*) FROM patient_results r WHERE r.clinic_id = p.clinic_id AND r.patient_id = p.id`
const contacts = sql`SELECT COUNT(*) FROM patient_contacts pc WHERE pc.clinic_id = p.clinic_id AND pc.patient_id = p.id`

/** Patients by the number that their clinic gave them: with it the clinic knows of whom one speaks, and nobody else does. */
export const patientsSource: ExportSource = {
  table: 'patients',
  alias: 'p',
  joins: sql`JOIN clinics c ON c.id = p.clinic_id`,
  columns: [
    column('Patient', 'code', sql`p.public_id`),
    column('Clinic', 'text', sql`c.clinic_name`),
    column('Clinic number', 'code', sql`c.public_id`),
    column('Number at the clinic', 'text', sql`p.patient_number`),
    column(
      'State',
      'code',
      sql`IF(p.archived_at IS NULL, 'active', IF(p.merged_into_id IS NULL, 'archived', 'merged'))`,
    ),
    column('Added (UTC)', 'moment', sql`p.created_at`),
    column('Archived (UTC)', 'moment', sql`p.archived_at`),
    column('Addresses and numbers', 'count', sql`(${contacts})`),
    column('Results', 'count', sql`(${results})`),
    column('Results sent', 'count', sql`(${results} AND r.sent_at IS NOT NULL)`),
  ],
}

export async function wherePatients({ clinic, state, ...span }: ExportFilters['patients']): Promise<ExportWhere> {
  const ofState =
    state === undefined ? [] : [state === 'active' ? sql`p.archived_at IS NULL` : sql`p.archived_at IS NOT NULL`]
  return { conditions: [...(await ofClinic(sql`p.clinic_id`, clinic)), ...ofState, ...inSpan(sql`p.created_at`, span)] }
}
