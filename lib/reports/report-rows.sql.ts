import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import type { Month } from '@/lib/reports/month-starts'
import type { BounceRow, ReportGroup } from '@/lib/reports/schema'
import { Prisma } from '@/prisma/generated/client'

/** Numbers over a clinic's results and messages of a span of time, each by one question. */

const { sql, join, raw } = Prisma

type Asked = { by: ReportGroup; months: Month[]; branch: string | undefined }
type Numbers = {
  name: string
  uploaded: bigint
  sent: bigint
  viewed: bigint
  of24: bigint
  in24: bigint
  of72: bigint
  in72: bigint
}
type SpanRow = { name: string; median: bigint | null; ninetieth: bigint | null }

const mostGroups = 40

const nameOf: Record<ReportGroup, Prisma.Sql> = {
  month: sql`m.label`,
  branch: sql`COALESCE(b.name, 'No branch')`,
  test: sql`r.test_name`,
}

/** Months come as a table of instants, so that the clinic's own calendar decides and no table of zones is needed. */
function fromResults(actor: ClinicActor, { by, months, branch }: Asked): Prisma.Sql {
  const [first, last] = [months[0]?.start, months.at(-1)?.end]
  const calendar = join(
    months.map(({ label, start, end }) => sql`SELECT ${label} AS label, ${start} AS start_at, ${end} AS end_at`),
    ' UNION ALL ',
  )
  return sql`FROM patient_results r FORCE INDEX (patient_results_clinic_id_uploaded_at_idx)
    ${by === 'month' ? sql`JOIN (${calendar}) m ON r.uploaded_at >= m.start_at AND r.uploaded_at < m.end_at` : Prisma.empty}
    LEFT JOIN branches b ON b.clinic_id = r.clinic_id AND b.id = r.branch_id
    WHERE r.clinic_id = ${actor.clinicId} AND r.uploaded_at >= ${first} AND r.uploaded_at < ${last}
    ${branch ? sql`AND b.public_id = ${branch}` : Prisma.empty}`
}

/** How many came in, went out and were read; read within a day is asked only of those that were sent a day ago. */
export async function countByGroup(actor: ClinicActor, asked: Asked): Promise<Numbers[]> {
  const sentBefore = (hours: number) => sql`r.sent_at < ${new Date(Date.now() - hours * 3_600_000)}`
  const readIn = (hours: number) =>
    sql`${sentBefore(hours)} AND TIMESTAMPDIFF(SECOND, r.sent_at, r.first_viewed_at) <= ${hours * 3600}`
  return db.$queryRaw<Numbers[]>`
    SELECT ${nameOf[asked.by]} AS name, COUNT(*) AS uploaded, COUNT(r.sent_at) AS sent, COUNT(r.first_viewed_at) AS viewed,
      COUNT(CASE WHEN ${sentBefore(24)} THEN 1 END) AS of24, COUNT(CASE WHEN ${readIn(24)} THEN 1 END) AS in24,
      COUNT(CASE WHEN ${sentBefore(72)} THEN 1 END) AS of72, COUNT(CASE WHEN ${readIn(72)} THEN 1 END) AS in72
    ${fromResults(actor, asked)}
    GROUP BY name ORDER BY ${asked.by === 'month' ? sql`name` : sql`uploaded DESC, name`} LIMIT ${mostGroups}`
}

const spans = {
  toAuthorised: ['r.uploaded_at', 'r.authorised_at'],
  toSent: ['r.authorised_at', 'r.sent_at'],
  toViewed: ['r.sent_at', 'r.first_viewed_at'],
} as const

/** The median and the 90th percentile of a span, by the nearest rank (the smallest value that so many do not exceed). */
export async function spanByGroup(actor: ClinicActor, span: keyof typeof spans, asked: Asked): Promise<SpanRow[]> {
  const [start, end] = spans[span].map((column) => raw(column))
  return db.$queryRaw<SpanRow[]>`
    WITH measured AS (
      SELECT ${nameOf[asked.by]} AS name, TIMESTAMPDIFF(SECOND, ${start ?? Prisma.empty}, ${end ?? Prisma.empty}) AS seconds
      ${fromResults(actor, asked)} AND ${end ?? Prisma.empty} IS NOT NULL AND ${start ?? Prisma.empty} IS NOT NULL
    ), ranked AS (
      SELECT name, seconds, ROW_NUMBER() OVER (PARTITION BY name ORDER BY seconds) AS place, COUNT(*) OVER (PARTITION BY name) AS many
      FROM measured
    )
    SELECT name, MAX(CASE WHEN place = CEIL(many * 0.5) THEN seconds END) AS median,
      MAX(CASE WHEN place = CEIL(many * 0.9) THEN seconds END) AS ninetieth
    FROM ranked GROUP BY name`
}

/** What became of e-mails, by the part of the address behind the @. */
export async function bouncesByDomain(actor: ClinicActor, { months }: Asked): Promise<BounceRow[]> {
  const [first, last] = [months[0]?.start, months.at(-1)?.end]
  const rows = await db.$queryRaw<{ domain: string; sent: bigint; bounced: bigint }[]>`
    SELECT LOWER(SUBSTRING_INDEX(d.recipient, '@', -1)) AS domain, COUNT(*) AS sent, COUNT(d.bounced_at) AS bounced
    FROM deliveries d FORCE INDEX (deliveries_clinic_id_created_at_idx)
    WHERE d.clinic_id = ${actor.clinicId} AND d.channel = 'email' AND d.created_at >= ${first} AND d.created_at < ${last}
      AND d.sent_at IS NOT NULL
    GROUP BY domain ORDER BY bounced DESC, sent DESC, domain LIMIT 20`
  return rows.map(({ domain, sent, bounced }) => ({ domain, sent: Number(sent), bounced: Number(bounced) }))
}
