import { StatusBadge } from '../ui/status-badge'
import { formatTime } from '../ui/format-time'

type Common = {
  resultId: string
  clinicName: string
  clinicColour: string | null
  patientInitials: string
  sentAt: Date
  isNew: boolean
}
type Row = Common &
  (
    | { withdrawn: false; locked?: false; testName: string; kind: string; testDate: string }
    | { withdrawn: false; locked: true }
    | { withdrawn: true }
  )

type Words = {
  new: string
  read: string
  withdrawn: string
  locked: string
  lockedNote: string
  testedOn: (date: string) => string
  sentOn: (date: string) => string
  from: (clinic: string) => string
  forPerson: (initials: string) => string
}

type Props = { rows: readonly Row[]; words: Words; locale: string }

/** A patient's results, each one large target. Plain links: nothing is fetched before it is pressed, because opening counts as reading. */
export function ResultList({ rows, words, locale }: Props) {
  const day = (value: Date) => formatTime(value, { format: 'date', timeZone: 'UTC', locale })
  return (
    <ul className="space-y-3">
      {rows.map((row) => (
        <li key={row.resultId}>
          <a
            href={`/patient/results/${row.resultId}`}
            className="block space-y-1 rounded-xl border border-line bg-surface p-4 hover:border-action"
          >
            <span className="flex flex-wrap items-start justify-between gap-2">
              <span className="text-xl font-semibold">{headingOf(row, words)}</span>
              <Mark row={row} words={words} />
            </span>
            <span className="flex items-center gap-2">
              {row.clinicColour ? (
                <span
                  aria-hidden
                  className="size-3 shrink-0 rounded-full"
                  style={{ backgroundColor: row.clinicColour }}
                />
              ) : null}
              {words.from(row.clinicName)}
            </span>
            <span className="block text-base text-muted">
              {row.withdrawn || row.locked
                ? words.sentOn(day(row.sentAt))
                : `${words.testedOn(day(new Date(row.testDate)))} · ${row.kind}`}{' '}
              · {words.forPerson(row.patientInitials)}
            </span>
            {!row.withdrawn && row.locked ? (
              <span className="block text-base text-muted">{words.lockedNote}</span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  )
}

function headingOf(row: Row, words: Words): string {
  if (row.withdrawn) return words.withdrawn
  return row.locked ? words.locked : row.testName
}

function Mark({ row, words }: { row: Row; words: Words }) {
  // Its heading says it already.
  if (row.withdrawn) return null
  return row.isNew ? (
    <StatusBadge tone="action">{words.new}</StatusBadge>
  ) : (
    <StatusBadge tone="neutral">{words.read}</StatusBadge>
  )
}
