/** The day that it is in a zone, as "2026-11-21": the last that a date of a table there can be. */
export const todayIn = (timeZone: string, now = new Date()) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)
