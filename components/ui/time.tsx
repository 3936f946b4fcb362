import { formatTime, type TimeFormat } from './format-time'

export type TimeProps = {
  value: Date | string
  timeZone?: string | undefined
  locale?: string | undefined
  format?: TimeFormat | undefined
}

const dateOnly = /^\d{4}-\d{2}-\d{2}$/

/** A date or a moment, written out; a date without an hour ("2026-11-20", or a DATE column with timeZone UTC) is never shifted. */
export function Time({ value, timeZone = 'UTC', locale = 'en', format = 'date' }: TimeProps) {
  const isDate = typeof value === 'string' && dateOnly.test(value)
  const moment = typeof value === 'string' ? new Date(value) : value
  return (
    <time dateTime={isDate ? value : moment.toISOString()}>
      {formatTime(moment, { format: isDate ? 'date' : format, timeZone: isDate ? 'UTC' : timeZone, locale })}
    </time>
  )
}
