import { Prisma } from '@/prisma/generated/client'
import type { ExportFilters } from '@/lib/exports/schema'
import { ofClinic } from '@/lib/exports/sources/clinic-condition'
import { column, type ExportSource, type ExportWhere } from '@/lib/exports/sources/export-source'
import { inSpan } from '@/lib/exports/sources/spans'

const { sql } = Prisma

/**
 * Messages without whom they went to. That a message went out because an abnormal result was not opened would say that the result
 * is abnormal: it stands here as a reminder. What a provider answered may quote the address and is left out.
 */
export const deliveriesSource: ExportSource = {
  table: 'deliveries',
  alias: 'd',
  joins: sql`JOIN clinics c ON c.id = d.clinic_id JOIN patient_results r ON r.clinic_id = d.clinic_id AND r.id = d.result_id`,
  columns: [
    column('Message', 'code', sql`d.public_id`),
    column('Result', 'code', sql`r.public_id`),
    column('Clinic', 'text', sql`c.clinic_name`),
    column('Clinic number', 'code', sql`c.public_id`),
    column('Channel', 'code', sql`d.channel`),
    column('State', 'code', sql`IF(d.cancelled_at IS NULL, d.status, 'cancelled')`),
    column('Reason', 'code', sql`IF(d.reason = 'abnormal_unread', 'reminder', d.reason)`),
    column('Domain', 'text', sql`IF(d.channel = 'email', LOWER(SUBSTRING_INDEX(d.recipient, '@', -1)), NULL)`),
    column('Tries', 'count', sql`d.delivery_attempts`),
    column('Made (UTC)', 'moment', sql`d.created_at`),
    column('Held until (UTC)', 'moment', sql`d.held_until`),
    column('Handed over (UTC)', 'moment', sql`d.sent_at`),
    column('Delivered (UTC)', 'moment', sql`d.delivered_at`),
    column('Failed (UTC)', 'moment', sql`d.failed_at`),
    column('Came back (UTC)', 'moment', sql`d.bounced_at`),
    column('Left unsent (UTC)', 'moment', sql`d.cancelled_at`),
  ],
}

export async function whereDeliveries(filters: ExportFilters['deliveries']): Promise<ExportWhere> {
  const { clinic, state, channel, ...span } = filters
  const ofState =
    state === 'cancelled'
      ? [sql`d.cancelled_at IS NOT NULL`]
      : state === undefined
        ? []
        : [sql`d.status = ${state} AND d.cancelled_at IS NULL`]
  return {
    conditions: [
      ...(await ofClinic(sql`d.clinic_id`, clinic)),
      ...ofState,
      ...(channel === undefined ? [] : [sql`d.channel = ${channel}`]),
      ...inSpan(sql`d.created_at`, span),
    ],
  }
}
