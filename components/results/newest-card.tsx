import { Card } from '../ui/card'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import type { ResultRow } from '@/lib/results/schema'

type Props = { title: string; empty: string; rows: readonly ResultRow[]; href: string }

/** A few of the newest results of one kind, and the way to all of them. */
export function NewestCard({ title, empty, rows, href }: Props) {
  return (
    <Card title={title} actions={rows.length > 0 ? <TextLink href={href}>Show all</TextLink> : null}>
      {rows.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map(({ resultId, patient, testName, testDate }) => (
            <li key={resultId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <TextLink href={`/clinic/results/${resultId}`}>{patient?.fullName ?? 'No patient yet'}</TextLink>
              <span className="text-sm text-muted">
                {testName}, <Time value={testDate} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
