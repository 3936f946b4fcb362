'use client'

import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

type Series<Key extends string> = { key: Key; name: string; colour: string }
type Props<Key extends string> = {
  rows: readonly ({ at: string } & Record<Key, number>)[]
  series: readonly Series<Key>[]
  stacked?: boolean
}

// The library writes a name in the colour of its bar, which is too pale for words.
const inInk = (name: string) => <span className="text-ink">{name}</span>

/** Numbers hour by hour as bars; a table beside it says the same to those who see no chart. */
export function Bars<Key extends string>({ rows, series, stacked = false }: Props<Key>) {
  return (
    <div className="h-56" aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...rows]} margin={{ top: 8, right: 8, bottom: 0, left: -16 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-line, #d5dbdf)" />
          <XAxis dataKey="at" tick={{ fontSize: 12 }} interval="preserveStartEnd" />
          <YAxis allowDecimals={false} tick={{ fontSize: 12 }} />
          <Tooltip />
          <Legend formatter={inInk} />
          {series.map(({ key, name, colour }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={colour}
              isAnimationActive={false}
              {...(stacked ? { stackId: 'all' } : {})}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
