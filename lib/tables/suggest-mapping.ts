import { readAnalyteHeading } from '@/lib/tables/analyte-heading'
import { findHeading } from '@/lib/tables/column-names'
import type { Table } from '@/lib/tables/find-header'
import { evidenceOf } from '@/lib/tables/read-date'
import type { ColumnRole, Mapping, Question } from '@/lib/tables/schema'

/** Of these a table may have several; of any other role one column. */
const severalOf: ReadonlySet<ColumnRole> = new Set(['ignore', 'analyteColumn'])

/** What the headings and the rows themselves say about a table. Nothing in it is a guess: what they leave open stays null. */
export function suggestMapping(table: Table): Mapping {
  const columns = suggestColumns(table)
  const blank: Mapping = {
    columns,
    birthOrder: null,
    testOrder: null,
    serials: null,
    shortYears: null,
    decimal: null,
    testDate: null,
    testName: null,
    resultType: 'other',
  }
  return {
    ...blank,
    birthOrder: evidenceOf(cellsOf(table, blank, 'birthDate')).order,
    testOrder: evidenceOf(cellsOf(table, blank, 'testDate')).order,
    decimal: decimalOf(table, blank).decimal,
  }
}

function suggestColumns(table: Table): ColumnRole[] {
  const found = table.header.map((heading) => findHeading(heading))
  const columns = found.map((heading): ColumnRole => heading?.role ?? 'ignore')
  for (const role of new Set(columns)) {
    if (severalOf.has(role)) continue
    const rivals = columns.flatMap((column, index) => (column === role ? [index] : []))
    const filled = (index: number) => table.rows.filter(({ cells }) => (cells[index] ?? '') !== '').length
    const [chosen] = rivals.toSorted(
      (left, right) =>
        Number(filled(right) > 0) - Number(filled(left) > 0) ||
        (found[left]?.rank ?? 0) - (found[right]?.rank ?? 0) ||
        left - right,
    )
    for (const index of rivals) if (index !== chosen) columns[index] = 'ignore'
    // "Test" beside "Parameter" is the panel of which the parameter is a part.
    const panel =
      role === 'analyte' && !columns.includes('panel') ? rivals.find((index) => index !== chosen) : undefined
    if (panel !== undefined) columns[panel] = 'panel'
  }
  if (columns.includes('value')) return columns
  return columns.map((role, index) =>
    role === 'ignore' && readAnalyteHeading(table.header[index] ?? '') ? 'analyteColumn' : role,
  )
}

/** All that stands in the columns of a role. */
export function cellsOf({ rows }: Table, { columns }: Pick<Mapping, 'columns'>, ...roles: ColumnRole[]): string[] {
  const indexes = columns.flatMap((role, index) => (roles.includes(role) ? [index] : []))
  return rows.flatMap(({ cells }) => indexes.map((index) => cells[index] ?? '').filter((cell) => cell !== ''))
}

const surelyDot = /(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?!\d)|(?<![\d.,])0\.\d+|\d,\d{3}\.\d/
const surelyComma = /(?<![\d.,])\d+,(?:\d{1,2}|\d{4,})(?!\d)|(?<![\d.,])0,\d+|\d\.\d{3},\d/
const eitherSign = /\d[.,]\d{3}(?!\d)/

/** Which sign stands before the decimals; asked where both are seen, or only such as "1,234" that can be either. */
export function decimalOf(
  table: Table,
  mapping: Pick<Mapping, 'columns'>,
): { decimal: 'dot' | 'comma' | null; asks: boolean } {
  const cells = cellsOf(table, mapping, 'value', 'analyteColumn', 'range', 'rangeLow', 'rangeHigh')
  const [dot, comma] = [cells.some((cell) => surelyDot.test(cell)), cells.some((cell) => surelyComma.test(cell))]
  if (dot && comma) return { decimal: null, asks: true }
  if (dot || comma) return { decimal: dot ? 'dot' : 'comma', asks: false }
  return cells.some((cell) => eitherSign.test(cell)) ? { decimal: null, asks: true } : { decimal: 'dot', asks: false }
}

/** What a person still has to say before the rows can be read. */
export function questionsOf(table: Table, mapping: Mapping): Question[] {
  const { columns } = mapping
  const has = (role: ColumnRole) => columns.includes(role)
  const birth = evidenceOf(cellsOf(table, mapping, 'birthDate'))
  const test = evidenceOf(cellsOf(table, mapping, 'testDate'))
  const wide = has('analyteColumn')
  const asked: [Question, boolean][] = [
    ['columns', columns.length !== table.header.length || isTwice(columns)],
    ['value', !has('value') && !wide],
    ['testName', !wide && !has('analyte') && !has('code') && mapping.testName === null],
    ['testDate', !has('testDate') && mapping.testDate === null],
    ['birthOrder', birth.asksOrder && mapping.birthOrder === null],
    ['testOrder', test.asksOrder && mapping.testOrder === null],
    ['serials', (birth.asksSerials || test.asksSerials) && mapping.serials === null],
    ['shortYears', (birth.asksShortYears || test.asksShortYears) && mapping.shortYears === null],
    ['decimal', decimalOf(table, mapping).asks && mapping.decimal === null],
  ]
  return asked.flatMap(([question, open]) => (open ? [question] : []))
}

const isTwice = (columns: readonly ColumnRole[]) =>
  columns.some((role, index) => !severalOf.has(role) && columns.indexOf(role) !== index)
