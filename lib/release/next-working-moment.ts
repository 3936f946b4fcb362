import { nextDay, zonedDay, zonedInstant } from '@/lib/release/zoned-time'

export type WorkingDay = { weekday: number; opensMinutes: number; closesMinutes: number }

/** The first moment from `from` on at which the clinic works, in its own zone; null for a clinic that has said no hours. */
export function nextWorkingMoment(days: readonly WorkingDay[], timeZone: string, from: Date): Date | null {
  let { date, weekday } = zonedDay(from, timeZone)
  // Eight days: today may be over already, and be the only day of the week.
  for (let looked = 0; looked <= 7; looked += 1) {
    const hours = days.find((day) => day.weekday === weekday)
    if (hours) {
      const opens = zonedInstant(date, hours.opensMinutes, timeZone)
      if (from < opens) return opens
      if (from < zonedInstant(date, hours.closesMinutes, timeZone)) return from
    }
    date = nextDay(date)
    weekday = (weekday % 7) + 1
  }
  return null
}
