import type { Reading } from '@/lib/readings/schema'
import { foldNumber, foldWords, nameWords, plainDigits } from './fold-words'
import { type DateOrder, datesIn, type PrintedDate, provenOrder } from './printed-dates'
import { type Labelled, readLabels } from './read-labels'

export type PrintedName = { texts: string[]; page: number; recognised: boolean; apart: boolean }
export type FreeText = { words: string[]; text: string; page: number; recognised: boolean; ofOthers: boolean }

/** Who a document says it is about, as far as labels and forms tell. */
export type PrintedIdentity = {
  names: PrintedName[]
  /** The days that each labelled birth date can mean. */
  births: string[][]
  /** Numbers that a label calls the patient's, folded; each in the ways in which it may be cut. */
  numbers: string[][]
  sexes: ('female' | 'male')[]
  /** Whole years on the newest day of the document. */
  ages: number[]
  newestDay: string | null
  /** Days that stand anywhere without a label that says what they are. */
  days: Set<string>
  /** Everything with a digit in it that is nobody else's number (a telephone, a specimen). */
  tokens: Set<string>
  texts: FreeText[]
  order: DateOrder | null
  /** Some page could not be read, or there are more than are looked at. */
  incomplete: boolean
}

const clearConfidence = 55

const female = /^(f|female|feminin|femme|fem|femenino|mujer|vrouw|v|weiblich|w|feminino|femmina|انثي|أنثى|انثى)$/
const male = /^(m|male|masculin|homme|masc|masculino|hombre|man|mannlich|maschio|ذكر)$/

// What stands behind "Patient" in headings and sentences and is no name.
const noName = new Set(
  `report reports copy information info details data results result laboratory lab history summary service services care portal id no number
   type status is was has had with who should please note notes test tests date page under class category address phone ref`.split(
    /\s+/,
  ),
)

/** Whether a text can be somebody's name: a few words, no figures, none of them a word of the form itself. */
export function looksLikeName(text: string): boolean {
  if (/\d/.test(plainDigits(text)) || text.length > 70) return false
  const words = nameWords(text)
  if (words.length === 0 || words.length > 7 || words.some((word) => noName.has(word))) return false
  return words.join('').length >= 3 && !/^\p{Ll}/u.test(text)
}

const numberPattern = /(?=[\p{L}\d-]*\d)[\p{L}\d]+(?:[-/.][\p{L}\d]+)*/gu

/** The first number of a value, alone and together with what stands before it ("CL 20144"). */
function numbersIn(text: string): string[] {
  const [first] = plainDigits(text).matchAll(numberPattern)
  if (!first) return []
  const alone = foldNumber(first[0])
  const together = foldNumber(plainDigits(text).slice(0, (first.index ?? 0) + first[0].length))
  const next = /^\s+[\p{L}\d-]*\d[\p{L}\d-]*/u.exec(plainDigits(text).slice((first.index ?? 0) + first[0].length))
  return [...new Set([alone, together, ...(next ? [foldNumber(`${first[0]}${next[0]}`)] : [])])]
}

/** Reads who a document is about. */
export function printedIdentity(reading: Reading): PrintedIdentity {
  const labelled = readLabels(reading)
  const of = (kind: Labelled['kind']) => labelled.filter((label) => label.kind === kind)
  const segments = reading.pages.flatMap((page, index) =>
    page.lines.flat().map((segment) => ({ text: segment.text, page: index, recognised: page.source === 'ocr' })),
  )
  const dates = segments.flatMap(({ text }) => datesIn(text))
  const order = provenOrder(dates)
  const others = new Set(of('other').flatMap(({ texts }) => texts.slice(0, 1)))
  const otherDays = new Set(of('other').flatMap(({ texts }) => daysIn(texts[0] ?? '', order).flat()))
  return {
    names: [
      ...of('name')
        .filter(({ texts }) => texts.some(looksLikeName))
        .map(namesOf),
      ...joinedNames(of('surname'), of('forename')),
    ],
    births: [...of('birth').map(({ texts }) => birthOf(texts, order)), ...markedBirths(segments, order)].filter(
      (days) => days.length > 0,
    ),
    numbers: [
      ...of('number').map(({ texts }) => numbersIn(texts[0] ?? '')),
      ...reading.barcodes.map((code) => [foldNumber(code)]),
    ].filter((texts) => texts.length > 0),
    sexes: [...of('sex'), ...of('age')].flatMap(({ texts }) => sexesIn(texts[0] ?? '')),
    ages: [...of('age'), ...of('sex'), ...of('birth')].flatMap(({ texts, kind }) =>
      agesIn(texts[0] ?? '', kind === 'age'),
    ),
    newestDay: newestOf(dates),
    days: new Set(segments.flatMap(({ text }) => daysIn(text, order).flat()).filter((day) => !otherDays.has(day))),
    tokens: tokensOf(
      segments.map(({ text }) => text),
      others,
    ),
    texts: segments.map((segment) => ({
      ...segment,
      words: foldWords(segment.text),
      ofOthers: isOfOthers(segment.text, others),
    })),
    order,
    incomplete:
      reading.pagesTotal > reading.pages.length ||
      reading.pages.some(
        ({ source, confidence, lines }) => source === 'ocr' && lines.length > 0 && confidence < clearConfidence,
      ),
  }
}

const namesOf = ({ texts, page, recognised, apart }: Labelled): PrintedName => ({
  texts: texts.filter(looksLikeName),
  page,
  recognised,
  apart,
})

/** A form with a field for the family name and one for the others. */
function joinedNames(surnames: readonly Labelled[], forenames: readonly Labelled[]): PrintedName[] {
  return surnames.flatMap((surname) => {
    const forename = forenames.find(({ page }) => page === surname.page)
    const text = `${surname.texts[0] ?? ''} ${forename?.texts[0] ?? ''}`.trim()
    return looksLikeName(text)
      ? [{ texts: [text], page: surname.page, recognised: surname.recognised, apart: true }]
      : []
  })
}

/** The days of each date in a text; where the document proves the order of its figures, only those. */
function daysIn(text: string, order: DateOrder | null): string[][] {
  return datesIn(text).map((date) => daysOf(date, order))
}

/** The days that a printed date can mean: figures come in the proven order, day first before month first. */
export function daysOf({ days }: PrintedDate, order: DateOrder | null): string[] {
  if (order === null || days.length < 2) return days
  const half = Math.ceil(days.length / 2)
  return order === 'day-first' ? days.slice(0, half) : days.slice(half)
}

function birthOf(texts: readonly string[], order: DateOrder | null): string[] {
  return texts.map((text) => daysIn(text, order)[0] ?? []).find((days) => days.length > 0) ?? []
}

/** "°1/01/1990" and "* 12.03.1980" are birth dates by their sign. */
function markedBirths(segments: readonly { text: string }[], order: DateOrder | null): string[][] {
  return segments.flatMap(({ text }) => {
    const marked = /(?:^|[\s(])[°*]\s?(\d.*)$/.exec(text)?.[1]
    return marked === undefined ? [] : daysIn(marked, order).slice(0, 1)
  })
}

function sexesIn(text: string): ('female' | 'male')[] {
  const words = foldWords(text).filter((word) => !/\d/.test(word))
  const said = new Set(
    words.flatMap((word) => (female.test(word) ? ['female' as const] : male.test(word) ? ['male' as const] : [])),
  )
  return said.size === 1 ? [...said] : []
}

function agesIn(text: string, isAge: boolean): number[] {
  const years = /(\d{1,3})\s*(?:y(?:ea)?rs?|years?|yo|y|ans?|anos|años|jaar|jahre|anni)\b/i.exec(plainDigits(text))
  if (years) return [Number(years[1])]
  if (/\d\s*(?:m(?:onth|ois|eses|aand)?s?|d(?:ay|ia)?s?|jours?|w(?:ee)?ks?)\b/i.test(text) && isAge) return [0]
  return isAge && /^\s*\d{1,3}\s*(?:\/|$)/.test(text) ? [Number.parseInt(text, 10)] : []
}

function newestOf(dates: readonly PrintedDate[]): string | null {
  const today = new Date().toISOString().slice(0, 10)
  return (
    dates
      .flatMap(({ days }) => days)
      .filter((day) => day <= today)
      .toSorted()
      .at(-1) ?? null
  )
}

/** Words with a digit, alone and joined with one neighbour or two, as patients' numbers are written. */
function tokensOf(texts: readonly string[], others: ReadonlySet<string>): Set<string> {
  const tokens = new Set<string>()
  for (const text of texts) {
    if (isOfOthers(text, others)) continue
    const words = foldWords(plainDigits(text))
    for (let start = 0; start < words.length; start += 1)
      for (let count = 1; count <= 4; count += 1) {
        const token = words.slice(start, start + count).join('')
        if (token.length >= 3 && token.length <= 40 && /\d/.test(token)) tokens.add(token)
      }
  }
  return tokens
}

const isOfOthers = (text: string, others: ReadonlySet<string>) =>
  others.has(text) ||
  [...others].some((other) => other !== '' && text.includes(other) && text.length <= other.length + 24)
