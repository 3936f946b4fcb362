import type { ObservationRow } from '@/lib/observations/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { FlagWords, type ValueWords } from './values-table'

type Row = Pick<ObservationRow, 'valueText' | 'unit' | 'rangeText' | 'flag' | 'critical'> & {
  resultId: string
  testDate: string
  clinicName: string
}
type Words = ValueWords & { date: string; clinic: string }
type Props = { rows: readonly Row[]; words: Words; formatDay: (date: string) => string }

const columnsOf = ({ words, formatDay }: Omit<Props, 'rows'>): DataColumn<Row>[] => [
  { id: 'date', header: words.date, primary: true, cell: ({ testDate }) => formatDay(testDate) },
  {
    id: 'value',
    header: words.value,
    cell: ({ valueText, unit }) => (
      <span className="tabular-nums">
        <bdi className="font-semibold">{valueText}</bdi> {unit ? <bdi>{unit}</bdi> : null}
      </span>
    ),
  },
  { id: 'range', header: words.range, cell: ({ rangeText }) => <bdi>{rangeText ?? words.notSaid}</bdi> },
  { id: 'flag', header: words.flag, cell: (row) => <FlagWords row={row} words={words} /> },
  { id: 'clinic', header: words.clinic, cell: ({ clinicName }) => <bdi>{clinicName}</bdi> },
]

/** What the chart draws, in words: each value with its day, its clinic, and that laboratory's own range. */
export function HistoryTable({ rows, words, formatDay }: Props) {
  const numbered = rows.map((row, index) => ({ ...row, index }))
  return (
    <DataTable
      caption={words.caption}
      path=""
      rows={numbered}
      rowId={({ index }) => String(index)}
      columns={columnsOf({ words, formatDay })}
      empty={null}
    />
  )
}
