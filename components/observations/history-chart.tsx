export type ChartPoint = {
  /** "2026-11-18". */
  date: string
  value: number
  low: number | null
  high: number | null
}

type Props = { points: readonly ChartPoint[]; label: string; unit: string | null; formatDay: (date: string) => string }

const box = { width: 360, height: 220, left: 48, right: 344, top: 14, bottom: 186 }

/**
 * Values of one analyte in one unit, the oldest first, each in front of its own laboratory's range. Drawn on the server, because
 * an old phone shows it then without a script; the table beside it says the same in words.
 */
export function HistoryChart({ points, label, unit, formatDay }: Props) {
  const ends = points.flatMap(({ value, low, high }) => [
    value,
    ...(low === null ? [] : [low]),
    ...(high === null ? [] : [high]),
  ])
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const room = (most - least || Math.abs(most) || 1) * 0.12
  const times = points.map(({ date }) => Date.parse(date))
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const x = (index: number) =>
    last === first
      ? (box.left + box.right) / 2
      : box.left + 14 + (((times[index] ?? first) - first) / (last - first)) * (box.right - box.left - 28)
  const y = (value: number) =>
    box.bottom - ((value - (least - room)) / (most - least + 2 * room || 1)) * (box.bottom - box.top)
  const line = points.map(({ value }, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const marks = [least, (least + most) / 2, most]
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label} className="block w-full max-w-2xl">
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={box.left} x2={box.right} y1={y(mark)} y2={y(mark)} className="stroke-line" />
          <text x={box.left - 6} y={y(mark) + 4} textAnchor="end" fontSize="14" className="fill-muted">
            {shorten(mark)}
          </text>
        </g>
      ))}
      {points.map(({ low, high }, index) =>
        low === null && high === null ? null : (
          <rect
            key={index}
            x={x(index) - 8}
            width="16"
            rx="3"
            y={high === null ? box.top : y(high)}
            height={(low === null ? box.bottom : y(low)) - (high === null ? box.top : y(high))}
            className="fill-good"
            opacity="0.35"
          />
        ),
      )}
      <polyline points={line} fill="none" strokeWidth="2" className="stroke-action" />
      {points.map(({ value, low, high }, index) => {
        const outside = (low !== null && value < low) || (high !== null && value > high)
        // A square for what lies outside: the colour alone would not tell.
        return outside ? (
          <rect key={index} x={x(index) - 5} y={y(value) - 5} width="10" height="10" className="fill-attention-ink" />
        ) : (
          <circle key={index} cx={x(index)} cy={y(value)} r="4.5" className="fill-action" />
        )
      })}
      <text x={box.left} y={box.height - 12} fontSize="14" className="fill-muted">
        {formatDay(points[0]?.date ?? '')}
      </text>
      {points.length > 1 && last !== first ? (
        <text x={box.right} y={box.height - 12} fontSize="14" textAnchor="end" className="fill-muted">
          {formatDay(points.at(-1)?.date ?? '')}
        </text>
      ) : null}
      {unit ? (
        <text x="2" y="10" fontSize="14" className="fill-muted">
          {unit}
        </text>
      ) : null}
    </svg>
  )
}

/** At most three digits that tell something: 0.92, 13.4, 151. */
function shorten(value: number): string {
  return Number(value.toPrecision(3)).toString()
}
