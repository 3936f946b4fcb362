import { Prisma } from '@/prisma/generated/client'
import type { ExportFilters } from '@/lib/exports/schema'
import { column, type ExportSource, type ExportWhere } from '@/lib/exports/sources/export-source'
import { inSpan } from '@/lib/exports/sources/spans'

const { sql } = Prisma

/** Clinics as admins see them on their pages: what they entered about themselves, and counts. */
export const clinicsSource: ExportSource = {
  table: 'clinics',
  alias: 'c',
  joins: sql``,
  columns: [
    column('Clinic number', 'code', sql`c.public_id`),
    column('Clinic', 'text', sql`c.clinic_name`),
    column('E-mail', 'text', sql`c.email`),
    column('City', 'text', sql`c.city`),
    column('State or region', 'text', sql`c.state`),
    column('Country', 'text', sql`c.country`),
    column('Time zone', 'text', sql`c.time_zone`),
    column('Status', 'code', sql`c.status`),
    column('Registered (UTC)', 'moment', sql`c.created_at`),
    column('Approved (UTC)', 'moment', sql`c.approved_at`),
    column('Suspended (UTC)', 'moment', sql`c.suspended_at`),
    column('Members', 'count', sql`(SELECT COUNT(*) FROM clinic_members m WHERE m.clinic_id = c.id)`),
    column('Patients', 'count', sql`(SELECT COUNT(*) FROM patients p WHERE p.clinic_id = c.id)`),
    column('Results', 'count', sql`(SELECT COUNT(*) FROM patient_results r WHERE r.clinic_id = c.id)`),
    column('Messages', 'count', sql`(SELECT COUNT(*) FROM deliveries d WHERE d.clinic_id = c.id)`),
  ],
}

export function whereClinics({ state, ...span }: ExportFilters['clinics']): ExportWhere {
  return {
    conditions: [...(state === undefined ? [] : [sql`c.status = ${state}`]), ...inSpan(sql`c.created_at`, span)],
  }
}
