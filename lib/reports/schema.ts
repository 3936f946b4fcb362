import { z } from 'zod'

const optionalDate = z.iso.date().optional().catch(undefined)

export const reportGroups = { month: 'By month', branch: 'By branch', test: 'By test' } as const
export type ReportGroup = keyof typeof reportGroups

/** What a report is about, as it stands in the URL; what is not understood means its default. */
export const reportInput = z.object({
  by: z.enum(['month', 'branch', 'test']).catch('month').default('month'),
  from: optionalDate,
  until: optionalDate,
  branch: z
    .string()
    .regex(/^brn_[0-9a-z]{26}$/)
    .optional()
    .catch(undefined),
})
export type ReportInput = z.infer<typeof reportInput>

export const downloadReportInput = reportInput.extend({ format: z.enum(['csv', 'pdf']).catch('csv').default('csv') })

/** Seconds from one step to the next, in the middle and where nine of ten are faster; null where nothing has come so far. */
export type Span = { median: number | null; ninetieth: number | null }

export type ReportRow = {
  group: string
  uploaded: number
  sent: number
  viewed: number
  /** Of those that were sent long enough ago to be counted. */
  readWithin24: { of: number; read: number }
  readWithin72: { of: number; read: number }
  toAuthorised: Span
  toSent: Span
  toViewed: Span
}

export type BounceRow = { domain: string; sent: number; bounced: number }

export type Report = { rows: ReportRow[]; bounces: BounceRow[]; from: string; until: string }

/** "3 h 20 min": a span as people say it. */
export function spanWords(seconds: number | null): string {
  if (seconds === null) return '–'
  if (seconds < 60) return 'under 1 min'
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 ? `${days} days` : `${days} days ${hours % 24} h`
}

/** "83 %" or a dash where there is nothing to count. */
export const shareWords = ({ of, read }: { of: number; read: number }) =>
  of === 0 ? '–' : `${Math.round((100 * read) / of)} %`
