import type { RecordType } from '@/lib/records/schema'

type Row = {
  recordId: string
  title: string
  documentType: RecordType
  sourceDoctor: string | null
  personName: string
  day: string
}

type Props = { rows: readonly Row[]; types: Record<RecordType, string> }

/** What a patient keeps here themselves, each one large target. */
export function RecordList({ rows, types }: Props) {
  return (
    <ul className="space-y-3">
      {rows.map(({ recordId, title, documentType, sourceDoctor, personName, day }) => (
        <li key={recordId}>
          <a
            href={`/patient/records/${recordId}`}
            className="block space-y-1 rounded-xl border border-line bg-surface p-4 hover:border-action"
          >
            <bdi className="block text-xl font-semibold">{title}</bdi>
            <span className="block">{[types[documentType], sourceDoctor].filter(Boolean).join(' · ')}</span>
            <span className="block text-base text-muted">
              {day} · <bdi>{personName}</bdi>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
