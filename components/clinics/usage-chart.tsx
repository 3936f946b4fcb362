'use client'

import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

type Props = { rows: readonly { month: string; results: number; patients: number; messages: number }[] }

// The library writes a name in the colour of its bar, which is too pale for words.
const inInk = (name: string) => <span className="text-ink">{name}</span>

/** How much came in and went out. The table below says the same in numbers, and to those who see no chart. */
export function UsageChart({ rows }: Props) {
  return (
    <div className="h-64" aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...rows]} margin={{ top: 8, right: 8, bottom: 0, left: -16 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-line, #d5dbdf)" />
          <XAxis dataKey="month" tick={{ fontSize: 12 }} interval="preserveStartEnd" />
          <YAxis allowDecimals={false} tick={{ fontSize: 12 }} />
          <Tooltip />
          <Legend formatter={inInk} />
          <Bar dataKey="results" name="Results" fill="#0f5e63" isAnimationActive={false} />
          <Bar dataKey="patients" name="New patients" fill="#9fb4b8" isAnimationActive={false} />
          <Bar dataKey="messages" name="Messages" fill="#c98a1b" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
