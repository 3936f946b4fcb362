import type { TableRowState } from '@/lib/tables/schema'
import { FigureCard } from '../ui/figure-card'
import { FigureRow } from '../ui/figure-row'
import type { Tone } from '../ui/tone'

export const rowStateWords: Record<TableRowState, { label: string; hint: string; tone: Tone }> = {
  stored: { label: 'Matched', hint: 'Number and name or birth date agree', tone: 'good' },
  waiting: { label: 'Wait for a person', hint: 'Whose they are is not sure', tone: 'attention' },
  refused: { label: 'Refused', hint: 'Not stored; each says why', tone: 'danger' },
  double: { label: 'Stored before', hint: 'Not stored again', tone: 'neutral' },
}
const states = Object.keys(rowStateWords) as TableRowState[]

type Props = { tableId: string; total: number; counts: Record<TableRowState, number> }

/** How many rows came to what; the four always add up to the rows of the table. */
export function RowCounts({ tableId, total, counts }: Props) {
  return (
    <FigureRow>
      <FigureCard label="Rows" value={total} hint="In the table" href={`/clinic/tables/${tableId}`} />
      {states.map((state) => (
        <FigureCard
          key={state}
          label={rowStateWords[state].label}
          value={counts[state]}
          hint={rowStateWords[state].hint}
          href={`/clinic/tables/${tableId}?show=${state}`}
          tone={counts[state] > 0 ? rowStateWords[state].tone : 'neutral'}
        />
      ))}
    </FigureRow>
  )
}
