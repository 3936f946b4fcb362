import { activityOfExport } from '@/lib/audit/activity-page.sql'
import { askQuestion } from '@/lib/audit/ask-question'
import { namelessActors, wordsOf } from '@/lib/audit/describe-activity'
import type { CellRow } from '@/lib/db-rows'
import type { ExportFilters } from '@/lib/exports/schema'
import { column, type ExportSource, type ExportWhere } from '@/lib/exports/sources/export-source'
import { Prisma } from '@/prisma/generated/client'

const { sql } = Prisma

// At a sign-in that nobody has made yet, the row is about the person whose name it shows.
const idOf = (kind: string, entity: string) =>
  sql`IF(log.actor_kind = ${kind}, log.actor_id, IF(log.actor_kind = 'visitor' AND log.entity_type = ${entity}, log.entity_id, NULL))`

/** Where the actor's kind and the action's name stand in a row, the id before them. */
const places = { kind: 3, name: 4, action: 5 } as const

/** Who did what and when, in the words of the page of the activity. Of a patient only that it was the patient. */
export const activitySource: ExportSource = {
  table: 'activity_logs',
  alias: 'log',
  joins: sql`LEFT JOIN clinics c ON c.id = log.clinic_id
    LEFT JOIN clinic_members m ON m.id = ${idOf('clinic', 'member')}
    LEFT JOIN doctors d ON d.id = ${idOf('doctor', 'doctor')}
    LEFT JOIN admins a ON a.id = ${idOf('admin', 'admin')}`,
  columns: [
    column('Entry', 'code', sql`log.public_id`),
    column('When (UTC)', 'moment', sql`log.created_at`),
    column('Kind of person', 'code', sql`log.actor_kind`),
    column('Who', 'text', sql`COALESCE(m.full_name, d.full_name, a.full_name)`),
    column('What', 'text', sql`log.action`),
    column('Action', 'code', sql`log.action`),
    column('To what', 'code', sql`log.entity_type`),
    column(
      'Its number',
      'text',
      sql`JSON_UNQUOTE(JSON_EXTRACT(log.metadata, CONCAT('$.', COALESCE(log.entity_type, 'nothing'))))`,
    ),
    column('Clinic', 'text', sql`c.clinic_name`),
    column('Clinic number', 'code', sql`c.public_id`),
    column('From address', 'text', sql`log.ip_address`),
    column('Request', 'text', sql`log.request_id`),
  ],
  change: inWords,
}

function inWords(row: CellRow): CellRow {
  const kind = String(row[places.kind])
  const named = row[places.name] ?? namelessActors[kind] ?? kind
  return row.with(places.name, named).with(places.action, wordsOf(String(row[places.action])))
}

export async function whereActivity(filters: ExportFilters['activity']): Promise<ExportWhere> {
  const { from, until } = filters
  const found = await activityOfExport(await askQuestion(filters, null), { from, until })
  return found ?? { conditions: [sql`FALSE`] }
}
