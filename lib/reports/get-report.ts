import type { ClinicActor } from '@/lib/auth/actors'
import { monthsBetween } from '@/lib/reports/month-starts'
import { bouncesByDomain, countByGroup, spanByGroup } from '@/lib/reports/report-rows.sql'
import type { Report, ReportInput, Span } from '@/lib/reports/schema'

const monthsShown = 6

/** The clinic's numbers of a span of time: how much, how fast, how much of it is read, and what bounced where. */
export async function getReport(
  actor: ClinicActor,
  { by, from: asked, until: askedUntil, branch }: ReportInput,
): Promise<Report> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: actor.clinicTimeZone }).format(new Date())
  const until = askedUntil ?? today
  const from = asked !== undefined && asked <= until ? asked : monthsBefore(until, monthsShown - 1)
  const months = monthsBetween(from, until, actor.clinicTimeZone)
  const question = { by, months, branch }
  const [numbers, authorised, sent, viewed, bounces] = await Promise.all([
    countByGroup(actor, question),
    spanByGroup(actor, 'toAuthorised', question),
    spanByGroup(actor, 'toSent', question),
    spanByGroup(actor, 'toViewed', question),
    bouncesByDomain(actor, question),
  ])
  const spanOf = (rows: Awaited<ReturnType<typeof spanByGroup>>, name: string): Span => {
    const row = rows.find((one) => one.name === name)
    const seconds = (value: bigint | null | undefined) => (value === null || value === undefined ? null : Number(value))
    return { median: seconds(row?.median), ninetieth: seconds(row?.ninetieth) }
  }
  const rows = numbers.map((row) => ({
    group: by === 'month' ? monthWords(row.name) : row.name,
    uploaded: Number(row.uploaded),
    sent: Number(row.sent),
    viewed: Number(row.viewed),
    readWithin24: { of: Number(row.of24), read: Number(row.in24) },
    readWithin72: { of: Number(row.of72), read: Number(row.in72) },
    toAuthorised: spanOf(authorised, row.name),
    toSent: spanOf(sent, row.name),
    toViewed: spanOf(viewed, row.name),
  }))
  return { rows, bounces, from, until }
}

/** "2026-09" as people write it. */
function monthWords(label: string): string {
  const day = new Date(`${label}-01T00:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day)
}

/** The first day of the month so many months before the one of this day. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - months)
  return date.toISOString().slice(0, 10)
}
