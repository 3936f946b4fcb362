/** The hours in which a patient is not disturbed, in the patient's own zone. */

const minute = 60_000
const dayMinutes = 1440
// A clock is put forward or back by at most this.
const widestShift = 120

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formats.set(timeZone, made)
  return made
}

function minuteOfDay(at: number, timeZone: string): number {
  const [hours = '0', minutes = '0'] = formatOf(timeZone).format(at).split(':')
  return Number(hours) * 60 + Number(minutes)
}

type Quiet = { quietFrom: number | null; quietUntil: number | null }

/**
 * When a message that is due now may leave: null for at once. On days on which the clock is changed the hours are those that
 * the patient's clock shows.
 */
export function quietUntil(now: Date, timeZone: string, { quietFrom: from, quietUntil: until }: Quiet): Date | null {
  if (from === null || until === null) return null
  const isQuiet = (at: number) => {
    const clock = minuteOfDay(at, timeZone)
    return from < until ? clock >= from && clock < until : clock >= from || clock < until
  }
  const start = now.getTime()
  if (!isQuiet(start)) return null
  const whole = Math.floor(start / minute) * minute
  const ahead = (until - minuteOfDay(start, timeZone) + dayMinutes) % dayMinutes
  // Near the end by the clock's face, then minute by minute: an hour may be missing or there twice.
  let at = whole + Math.max(1, ahead - widestShift) * minute
  while (isQuiet(at)) at += minute
  return new Date(at)
}
