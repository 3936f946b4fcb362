import type { ObservationRow } from '@/lib/observations/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { StatusBadge } from '../ui/status-badge'
import type { Tone } from '../ui/tone'

type Flag = NonNullable<ObservationRow['flag']>

export type ValueWords = {
  caption: string
  analyte: string
  value: string
  range: string
  flag: string
  flags: Record<Flag, string>
  /** Said beside a flag that the laboratory did not print. */
  computed: string
  notSaid: string
}

const tones: Record<Flag, Tone> = {
  N: 'good',
  L: 'attention',
  H: 'attention',
  A: 'attention',
  LL: 'danger',
  HH: 'danger',
  AA: 'danger',
}

const columnsOf = (words: ValueWords): DataColumn<ObservationRow>[] => [
  { id: 'analyte', header: words.analyte, primary: true, cell: ({ analyteName }) => <bdi>{analyteName}</bdi> },
  {
    id: 'value',
    header: words.value,
    cell: ({ valueText, unit }) => (
      <span className="tabular-nums">
        <bdi className="font-semibold">{valueText}</bdi> {unit ? <bdi>{unit}</bdi> : null}
      </span>
    ),
  },
  {
    id: 'range',
    header: words.range,
    cell: ({ rangeText }) => (rangeText ? <bdi className="tabular-nums">{rangeText}</bdi> : words.notSaid),
  },
  {
    id: 'flag',
    header: words.flag,
    cell: ({ flag, flagSource, critical }) => {
      if (flag === null) return critical ? <StatusBadge tone="danger">{words.flags.AA}</StatusBadge> : words.notSaid
      const shown = critical ? graver[flag] : flag
      return (
        <>
          <StatusBadge tone={tones[shown]}>{words.flags[shown]}</StatusBadge>
          {flagSource === 'computed' ? <span className="block text-sm text-muted">{words.computed}</span> : null}
        </>
      )
    },
  },
]

/** By the clinic's limits a value may be graver than the laboratory printed. */
const graver: Record<Flag, Flag> = { N: 'AA', L: 'LL', LL: 'LL', H: 'HH', HH: 'HH', A: 'AA', AA: 'AA' }

/** The values of a result: as printed, each with its unit, its range, and its flag in words. */
export function ValuesTable({ rows, words }: { rows: readonly ObservationRow[]; words: ValueWords }) {
  return (
    <DataTable
      caption={words.caption}
      path=""
      rows={rows}
      rowId={(row) => String(row.position)}
      columns={columnsOf(words)}
      empty={null}
    />
  )
}
