import type { ObservationRow } from '@/lib/observations/schema'

type Row = Pick<ObservationRow, 'valueNumber' | 'rangeLow' | 'rangeHigh'>
export type Bar = { from: number; to: number; at: number; inside: boolean }

const room = 0.5

/** Where the range and the value lie on a line from 0 to 100; null where one of them is no number. */
export function barOf({ valueNumber, rangeLow, rangeHigh }: Row): Bar | null {
  if (valueNumber === null || (rangeLow === null && rangeHigh === null)) return null
  const value = Number(valueNumber)
  const low = rangeLow === null ? null : Number(rangeLow)
  const high = rangeHigh === null ? null : Number(rangeHigh)
  // A range with one end goes on to the end of the line, which is as long as the other end is far from zero.
  const width = low !== null && high !== null ? high - low : Math.abs(high ?? low ?? 0) || 1
  const start = low === null ? (high ?? 0) - width : low - width * room
  const end = high === null ? (low ?? 0) + width : high + width * room
  const placed = (number: number) => Math.min(100, Math.max(0, ((number - start) / (end - start)) * 100))
  return {
    from: low === null ? 0 : placed(low),
    to: high === null ? 100 : placed(high),
    // The mark of a value that lies beyond the line stands at its end, whole.
    at: Math.min(97, Math.max(3, placed(value))),
    inside: (low === null || value >= low) && (high === null || value <= high),
  }
}

/** A value against its range as a drawing; what it shows is said in words beside it, and in its name. */
export function RangeBar({ row, label }: { row: Row; label: string }) {
  const bar = barOf(row)
  if (!bar) return null
  return (
    <svg
      viewBox="0 0 100 12"
      role="img"
      aria-label={label}
      className="block h-4 w-full max-w-48"
      preserveAspectRatio="none"
    >
      <rect x="0" y="4.5" width="100" height="3" className="fill-line" />
      <rect x={bar.from} y="3" width={bar.to - bar.from} height="6" className="fill-good" opacity="0.55" />
      <rect
        x={bar.at - 1.25}
        y="0"
        width="2.5"
        height="12"
        className={bar.inside ? 'fill-ink' : 'fill-attention-ink'}
      />
    </svg>
  )
}
