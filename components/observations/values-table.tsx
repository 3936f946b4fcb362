import type { ObservationRow } from '@/lib/observations/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import type { Tone } from '../ui/tone'
import { RangeBar } from './range-bar'

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
  /** What the drawing of a range shows, for those who do not see it. */
  bar: (row: ObservationRow) => string
}

/** A link from a value to how it was before; null where there is nothing to compare it with. */
export type HistoryLink = { hrefOf: (row: ObservationRow) => string | null; words: (analyte: string) => string }

const tones: Record<Flag, Tone> = {
  N: 'good',
  L: 'attention',
  H: 'attention',
  A: 'attention',
  LL: 'danger',
  HH: 'danger',
  AA: 'danger',
}

const columnsOf = (words: ValueWords, history?: HistoryLink): DataColumn<ObservationRow>[] => [
  {
    id: 'analyte',
    header: words.analyte,
    primary: true,
    cell: (row) => {
      const href = history?.hrefOf(row)
      return (
        <>
          <bdi className="block">{row.analyteName}</bdi>
          {href ? (
            <TextLink href={href} className="text-base">
              {history?.words(row.analyteName)}
            </TextLink>
          ) : null}
        </>
      )
    },
  },
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
    cell: (row) =>
      row.rangeText ? (
        <>
          <bdi className="tabular-nums">{row.rangeText}</bdi>
          <RangeBar row={row} label={words.bar(row)} />
        </>
      ) : (
        words.notSaid
      ),
  },
  {
    id: 'flag',
    header: words.flag,
    cell: (row) => <FlagWords row={row} words={words} />,
  },
]

type Flagged = Pick<ObservationRow, 'flag' | 'critical'> & Partial<Pick<ObservationRow, 'flagSource'>>

/** A flag as words on its colour. */
export function FlagWords({ row: { flag, flagSource, critical }, words }: { row: Flagged; words: ValueWords }) {
  if (flag === null) return critical ? <StatusBadge tone="danger">{words.flags.AA}</StatusBadge> : words.notSaid
  const shown = critical ? graver[flag] : flag
  return (
    <>
      <StatusBadge tone={tones[shown]}>{words.flags[shown]}</StatusBadge>
      {flagSource === 'computed' ? <span className="block text-sm text-muted">{words.computed}</span> : null}
    </>
  )
}

/** By the clinic's limits a value may be graver than the laboratory printed. */
const graver: Record<Flag, Flag> = { N: 'AA', L: 'LL', LL: 'LL', H: 'HH', HH: 'HH', A: 'AA', AA: 'AA' }

type Props = { rows: readonly ObservationRow[]; words: ValueWords; history?: HistoryLink | undefined }

/** The values of a result: as printed, each with its unit, its range as text and as a bar, and its flag in words. */
export function ValuesTable({ rows, words, history }: Props) {
  return (
    <DataTable
      caption={words.caption}
      path=""
      rows={rows}
      rowId={(row) => String(row.position)}
      columns={columnsOf(words, history)}
      empty={null}
    />
  )
}
