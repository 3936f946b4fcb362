import { foldWord } from '@/lib/observations/fold-word'
import { westernDigits } from '@/lib/observations/read-number'

export type DateChoices = {
  order: 'dmy' | 'mdy' | null
  serials: 'excel' | 'refuse' | null
  shortYears: 'past' | 'refuse' | null
}

/** What a printed date is before anybody decides what it means. */
export type DateForm =
  | { form: 'plain'; iso: string }
  | { form: 'numeric'; first: number; second: number; year: number; short: boolean }
  | { form: 'named'; day: number; month: number; year: number }
  | { form: 'serial'; days: number }
  | { form: 'none' }

const months: Record<string, number> = {}
for (const [index, names] of [
  'jan january janv janvier enero ene januar',
  'feb february fev fevr fevrier febrero februar',
  'mar march mars marzo marz',
  'apr april avr avril abril abr',
  'may mai mayo',
  'jun june juin junio juni',
  'jul july juil juillet julio juli',
  'aug august aout agosto ago',
  'sep sept september septembre septiembre',
  'oct october octobre octubre okt oktober',
  'nov november novembre noviembre',
  'dec december decembre diciembre dic dez dezember',
].entries())
  for (const name of names.split(' ')) months[name] = index + 1

const time = /[ T]+\d{1,2}[:h.]\d{2}.*$/

/** The form of a printed date; a time of day behind it is left off. */
export function formOf(printed: string): DateForm {
  const text = westernDigits(printed).trim().replace(time, '')
  const year = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (year) return plain(Number(year[1]), Number(year[2]), Number(year[3]))
  const packed = /^(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?(?:[.,]\d+)?)?(?:Z|[+-]\d{4})?$/.exec(text)
  if (packed) return plain(Number(packed[1]), Number(packed[2]), Number(packed[3]))
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text)
  if (numeric)
    return {
      form: 'numeric',
      first: Number(numeric[1]),
      second: Number(numeric[2]),
      year: Number(numeric[3]),
      short: numeric[3]?.length === 2,
    }
  const dayFirst = /^(\d{1,2})[-/. ]+(\p{L}+)\.?[-/., ]+(\d{4}|\d{2})$/u.exec(text)
  if (dayFirst) return named(dayFirst[1], dayFirst[2], dayFirst[3])
  const monthFirst = /^(\p{L}+)\.?[-/ ]+(\d{1,2})[, ]+(\d{4}|\d{2})$/u.exec(text)
  if (monthFirst) return named(monthFirst[2], monthFirst[1], monthFirst[3])
  if (/^\d{4,5}(?:[.,]\d+)?$/.test(text)) return { form: 'serial', days: Math.floor(Number(text.replace(',', '.'))) }
  return { form: 'none' }
}

function plain(year: number, month: number, day: number): DateForm {
  const iso = isoOf(year, month, day)
  return iso === null ? { form: 'none' } : { form: 'plain', iso }
}

function named(day: string | undefined, month: string | undefined, year: string | undefined): DateForm {
  const number = months[foldWord(month ?? '')]
  return number === undefined
    ? { form: 'none' }
    : { form: 'named', day: Number(day), month: number, year: Number(year) }
}

function isoOf(year: number, month: number, day: number): string | null {
  if (year < 1880 || year > 2200 || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

/**
 * A printed date as "2025-03-04", by what was chosen for its table; null where it is no date, or would have to be guessed.
 * @param latest the last day that it can be, which decides the century of a year of two figures
 */
export function readDate(printed: string, { order, serials, shortYears }: DateChoices, latest: string): string | null {
  const read = formOf(printed)
  const whole = (year: number) => (year >= 100 ? year : shortYears === 'past' ? year + 2000 : null)
  const made = (year: number, month: number, day: number) => {
    const full = whole(year)
    if (full === null) return null
    const iso = isoOf(full, month, day)
    return iso !== null && year < 100 && iso > latest ? isoOf(full - 100, month, day) : iso
  }
  switch (read.form) {
    case 'plain':
      return read.iso
    case 'named':
      return made(read.year, read.month, read.day)
    case 'serial':
      // Day 60 of Excel's calendar is the 29 February 1900 that never was; from 61 on it counts as everybody does.
      if (serials !== 'excel' || read.days < 61) return null
      return new Date(Date.UTC(1899, 11, 30) + read.days * 86_400_000).toISOString().slice(0, 10)
    case 'numeric': {
      const { first, second, year } = read
      if (first === second) return made(year, first, second)
      if (order === null) return null
      return order === 'dmy' ? made(year, second, first) : made(year, first, second)
    }
    default:
      return null
  }
}

export type DateEvidence = {
  order: 'dmy' | 'mdy' | null
  asksOrder: boolean
  asksSerials: boolean
  asksShortYears: boolean
}

/** What a column of dates says about itself, and what has to be asked: of 03/04/2025 alone nothing tells the day. */
export function evidenceOf(printed: readonly string[]): DateEvidence {
  const forms = printed.map(formOf)
  const numeric = forms.filter((read) => read.form === 'numeric')
  const dayFirst = numeric.some(({ first, second }) => first > 12 && second <= 12)
  const monthFirst = numeric.some(({ first, second }) => second > 12 && first <= 12)
  const order = dayFirst === monthFirst ? null : dayFirst ? 'dmy' : 'mdy'
  const unsure = numeric.some(({ first, second }) => first !== second)
  return {
    order,
    asksOrder: order === null && unsure,
    asksSerials: forms.some(({ form }) => form === 'serial'),
    asksShortYears: forms.some((read) =>
      read.form === 'numeric' ? read.short : read.form === 'named' && read.year < 100,
    ),
  }
}
