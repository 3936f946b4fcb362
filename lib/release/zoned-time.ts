/** The wall clock of a zone at an instant, as if it were UTC, in milliseconds. */
function wallOf(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

const dayMs = 86_400_000

/**
 * The instant at which a zone's clocks show this time. Where they show it twice (the clocks go back) it is the first; where they
 * never do (they go forward) it is as much later as they jump.
 * @param date as "2026-03-29"
 * @param minutes since midnight on the clock
 */
export function zonedInstant(date: string, minutes: number, timeZone: string): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000
  const offsets = [wall - dayMs, wall + dayMs].map((instant) => wallOf(instant, timeZone) - instant)
  const candidates = offsets.map((offset) => wall - offset).toSorted((left, right) => left - right)
  const shown = candidates.find((instant) => wallOf(instant, timeZone) === wall)
  return new Date(shown ?? wall - (offsets[0] ?? 0))
}

/** The day that it is in a zone, and its weekday (1 is Monday). */
export function zonedDay(instant: Date, timeZone: string): { date: string; weekday: number } {
  const midnight = new Date(wallOf(instant.getTime(), timeZone))
  return { date: midnight.toISOString().slice(0, 10), weekday: midnight.getUTCDay() || 7 }
}

/** The day after, on the calendar. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
}
