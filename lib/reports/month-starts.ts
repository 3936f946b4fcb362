/** The months of a span as a clinic's calendar has them. `start` and `end` are instants; `end` is not in it any more. */
export type Month = { label: string; start: Date; end: Date }

/** The instant at which this day begins in a zone; on a day whose midnight is left out, the first moment that it has. */
export function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  })
  const offsetAt = (instant: number) =>
    Date.parse(`${parts.format(instant).replace(', ', 'T')}Z`) - Math.floor(instant / 1000) * 1000
  // The offset before and after a change of clocks may differ: the second guess stands on the right side of it.
  const first = midnight - offsetAt(midnight)
  return new Date(midnight - offsetAt(first))
}

const pad = (number: number) => String(number).padStart(2, '0')

/** Every month that the span touches, the first and last one cut to it. Both days are in it. */
export function monthsBetween(from: string, until: string, timeZone: string): Month[] {
  const months: Month[] = []
  const [end, mostMonths] = [nextDay(until), 60]
  let day = from
  while (day < end && months.length < mostMonths) {
    const [year = 0, month = 1] = day.split('-').map(Number)
    const next = month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`
    const last = next < end ? next : end
    months.push({ label: `${year}-${pad(month)}`, start: startOfDay(day, timeZone), end: startOfDay(last, timeZone) })
    day = next
  }
  return months
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
