import type { ObservationRow } from '@/lib/observations/schema'

type Flag = NonNullable<ObservationRow['flag']>
type Words = {
  caption: string
  analyte: string
  value: string
  range: string
  flag: string
  flags: Record<Flag, string>
  notSaid: string
}

const cell = 'border-b border-line py-1.5 pe-3 text-start align-top'

/** The values of a result on paper: a plain table, black on white. */
export function PrintedValues({ rows, words }: { rows: readonly ObservationRow[]; words: Words }) {
  return (
    <table className="w-full text-base">
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr>
          {[words.analyte, words.value, words.range, words.flag].map((name) => (
            <th key={name} scope="col" className={cell}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ position, analyteName, valueText, unit, rangeText, flag }) => (
          <tr key={position}>
            <th scope="row" className={`${cell} font-normal`}>
              <bdi>{analyteName}</bdi>
            </th>
            <td className={`${cell} font-semibold tabular-nums`}>
              <bdi>{[valueText, unit].filter(Boolean).join(' ')}</bdi>
            </td>
            <td className={`${cell} tabular-nums`}>
              <bdi>{rangeText ?? words.notSaid}</bdi>
            </td>
            <td className={cell}>{flag ? words.flags[flag] : words.notSaid}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
