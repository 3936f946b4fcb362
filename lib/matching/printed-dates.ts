import { foldName } from '@/lib/patients/fold-name'
import { plainDigits } from './fold-words'

/** In which order a laboratory writes the parts of a date in figures. */
export type DateOrder = 'day-first' | 'month-first'

/** A date as it is printed: every day that it can mean, as `2026-11-20`, and the order that it gives away itself. */
export type PrintedDate = { start: number; end: number; days: string[]; order: DateOrder | null }

// English, French, Spanish, Portuguese, German, Dutch and Arabic, by the letters with which only one month begins.
const monthWords: [RegExp, number][] = [
  [/^(jan|ene|januar|gen|يناير|كانون الثاني)/, 1],
  [/^(feb|fev|fevr|فبراير|شباط)/, 2],
  [/^(mar(?!kt)|maa|mrt|mae|مارس|آذار|اذار)/, 3],
  [/^(apr|avr|abr|أبريل|ابريل|نيسان)/, 4],
  [/^(may|mai|mei|mag|مايو|أيار|ايار)/, 5],
  [/^(jun|juin|giu|يونيو|حزيران)/, 6],
  [/^(jul|juil|lug|يوليو|تموز)/, 7],
  [/^(aug|aou|ago|out(?!u)|أغسطس|اغسطس|آب)/, 8],
  [/^(sep|set|سبتمبر|أيلول|ايلول)/, 9],
  [/^(oct|okt|outu|ott|أكتوبر|اكتوبر|تشرين الأول)/, 10],
  [/^(nov|نوفمبر|تشرين الثاني)/, 11],
  [/^(dec|dez|dic|ديسمبر|كانون الأول)/, 12],
]

const monthOf = (word: string) =>
  monthWords.find(([pattern]) => pattern.test(foldName(word)) || pattern.test(word))?.[1]

const thisYear = () => new Date().getUTCFullYear()

/** Two digits are a year of the last hundred. */
function yearsOf(text: string): number[] {
  if (text.length === 4) return [Number(text)]
  const short = Number(text)
  const recent = 2000 + short
  return recent <= thisYear() ? [recent, 1900 + short] : [1900 + short]
}

/** The day as `2026-11-20`, or null for one that no calendar has. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1880 && year <= thisYear() + 1
  return real ? date.toISOString().slice(0, 10) : null
}

const known = (days: (string | null)[]) => [...new Set(days.filter((day) => day !== null))]

const figures = /(?<![\d.,/-])(\d{1,4})\s?([-/.\s])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/]|[.,-]\d)/g
const letters =
  /(?<![\d])(\d{1,2})(?:st|nd|rd|th|er|e|º|°)?[\s.,/-]*(?:(?:of|de)\s+|d')?(\p{L}{3,12})\.?[\s.,/-]*(?:de\s+)?(\d{4}|\d{2})(?!\d)/giu
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu
const packed = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g

/** Every date in a text, whatever form it is printed in. */
export function datesIn(original: string): PrintedDate[] {
  const text = plainDigits(original)
  const found: PrintedDate[] = []
  const add = (match: RegExpMatchArray, days: string[], order: DateOrder | null = null) => {
    const [start, end] = [match.index ?? 0, (match.index ?? 0) + match[0].length]
    if (days.length > 0 && !found.some((date) => start < date.end && date.start < end))
      found.push({ start, end, days, order })
  }
  for (const match of text.matchAll(letters)) {
    const month = monthOf(match[2] ?? '')
    if (month) add(match, known(yearsOf(match[3] ?? '').map((year) => dayOf(year, month, Number(match[1])))))
  }
  for (const match of text.matchAll(monthFirst)) {
    const month = monthOf(match[1] ?? '')
    if (month) add(match, known([dayOf(Number(match[3]), month, Number(match[2]))]))
  }
  for (const match of text.matchAll(figures)) addFigures(match, add)
  for (const match of text.matchAll(packed))
    add(match, known([dayOf(Number(match[1]), Number(match[2]), Number(match[3]))]))
  return found.toSorted((one, other) => one.start - other.start)
}

type Add = (match: RegExpMatchArray, days: string[], order?: DateOrder | null) => void

function addFigures(match: RegExpMatchArray, add: Add): void {
  const [, first = '', , second = '', third = ''] = match
  if (first.length === 4) return add(match, known([dayOf(Number(first), Number(second), Number(third))]))
  if (first.length === 3) return
  const years = yearsOf(third)
  const dayFirst = known(years.map((year) => dayOf(year, Number(second), Number(first))))
  const monthFirstDays = known(years.map((year) => dayOf(year, Number(first), Number(second))))
  const order = dayFirst.length === 0 ? 'month-first' : monthFirstDays.length === 0 ? 'day-first' : null
  add(match, known([...dayFirst, ...monthFirstDays]), order)
}

/** The order that a document's own dates prove, if they agree: one with a 24th tells it for all of them. */
export function provenOrder(dates: readonly PrintedDate[]): DateOrder | null {
  const orders = new Set(dates.flatMap(({ order }) => (order ? [order] : [])))
  return orders.size === 1 ? (orders.values().next().value ?? null) : null
}
