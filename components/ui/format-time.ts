export type TimeFormat = 'date' | 'moment' | 'clock'

const options: Record<TimeFormat, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  moment: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit' },
}

// Making a formatter costs far more than using one, and a table asks for the same one in every row.
const formatters = new Map<string, Intl.DateTimeFormat>()

/** A moment in the words of its reader: "20 November 2026", "20 November 2026 at 09:30". */
export function formatTime(
  value: Date,
  { format, timeZone, locale }: { format: TimeFormat; timeZone: string; locale: string },
): string {
  const key = `${locale} ${timeZone} ${format}`
  let formatter = formatters.get(key)
  if (!formatter) {
    // Plain "en" would put the month first, as the United States do.
    formatter = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options[format], timeZone })
    formatters.set(key, formatter)
  }
  return formatter.format(value)
}
