import type { PrintedObservation } from '@/lib/observations/read-observation'
import { readNumber } from '@/lib/observations/read-number'
import { analyteHeadingOf } from '@/lib/tables/analyte-heading'
import type { Table } from '@/lib/tables/find-header'
import { readDate } from '@/lib/tables/read-date'
import type { GridRow } from '@/lib/tables/read-grid'
import { wordsOfResult, wordsOfTest } from '@/lib/tables/result-codes'
import type { ColumnRole, Mapping } from '@/lib/tables/schema'

/** The person of a row, as the table names them. */
export type PrintedPerson = {
  number: string | null
  name: string | null
  birthDate: string | null
  /** The birth date as a date, where it can be read as one. */
  birthDay: string | null
  specimen: string | null
}

export type TableRecord =
  | { rowNumber: number; refused: string }
  | {
      rowNumber: number
      refused: null
      person: PrintedPerson
      testDate: string
      /** The date and hour as printed: two samples of one day are two. */
      collected: string | null
      panel: string | null
      /** The laboratory says that it corrects what it sent before. */
      corrects: boolean
      observations: PrintedObservation[]
    }

const noValue = /^(?:n\/?a|na|nil|none|null|-+|\.|not done|not applicable|non fait|no result)$/i
const notFinal = /^(?:p|prelim|preliminary|partial|pending|in progress|registered|en cours|provisoire|pendiente)$/i
const corrected = /^(?:c|corrected|correction|amended|rectifi[eé]e?|corrig[eé]e?|corregido)$/i
const formula = /^[=@]|^[+-](?![\d.,\s٠-٩])/
const controlSample = /^qc[\s_-]|^(?:blank|control|calibrator)\b/i

/**
 * Every row of a table as what it says, or as refused with the reason. Nothing is left out: as many records come back as there
 * are rows below the headings.
 * @param today the last day that a date can be, as "2026-11-21"
 */
export function readRecords(table: Table, mapping: Mapping, today: string): TableRecord[] {
  return table.rows.map((row) => {
    const cell = cellReader(row, mapping)
    const refused = refusalOf(row, table.header.length, cell, mapping)
    if (refused !== null) return { rowNumber: row.number, refused }
    const dates = { serials: mapping.serials, shortYears: mapping.shortYears }
    const printedDate = cell('testDate')
    const testDate =
      printedDate === null ? mapping.testDate : readDate(printedDate, { ...dates, order: mapping.testOrder }, today)
    if (testDate === null)
      return {
        rowNumber: row.number,
        refused: printedDate === null ? 'It has no date.' : `“${shorten(printedDate)}” is not a date that can be read.`,
      }
    if (testDate > today) return { rowNumber: row.number, refused: `Its date, ${testDate}, lies in the future.` }
    const read = observationsOf(row, table.header, cell, mapping)
    if (typeof read === 'string') return { rowNumber: row.number, refused: read }
    const birthDate = cell('birthDate')
    return {
      rowNumber: row.number,
      refused: null,
      person: {
        number: cell('number'),
        name: nameOf(cell),
        birthDate,
        birthDay: birthDate === null ? null : readDate(birthDate, { ...dates, order: mapping.birthOrder }, today),
        specimen: cell('specimen'),
      },
      testDate,
      collected: printedDate,
      panel: cell('panel'),
      corrects: corrected.test(cell('status') ?? ''),
      observations: read,
    }
  })
}

type CellReader = (role: ColumnRole) => string | null

function cellReader({ cells }: GridRow, { columns }: Mapping): CellReader {
  return (role) => cells[columns.indexOf(role)] || null
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

function nameOf(cell: CellReader): string | null {
  const parts = [cell('firstName'), cell('middleName'), cell('lastName')].filter((part) => part !== null)
  return cell('name') ?? (parts.length > 0 ? parts.join(' ') : null)
}

function refusalOf({ cells }: GridRow, width: number, cell: CellReader, mapping: Mapping): string | null {
  if (cells.slice(width).some((extra) => extra !== '')) return 'It has more cells than the table has headings.'
  const status = cell('status')
  if (status !== null && notFinal.test(status)) return 'It is preliminary. Bring it in when it is final.'
  const hasPerson = [cell('number'), nameOf(cell), cell('specimen')].some((part) => part !== null)
  const wide = mapping.columns.includes('analyteColumn')
  if (!hasPerson && !wide && cell('value') === null) return 'This line holds no result; it looks like a remark.'
  if (!hasPerson) return 'It names no patient and no specimen.'
  return null
}

/** The values of a row, or why it has none. */
function observationsOf(
  { cells }: GridRow,
  header: readonly string[],
  cell: CellReader,
  mapping: Mapping,
): PrintedObservation[] | string {
  if (!mapping.columns.includes('analyteColumn')) {
    const value = valueOf(cell('value'), mapping)
    if ('refused' in value) return value.refused
    const code = cell('code')
    const analyte = cell('analyte') ?? (code === null ? mapping.testName : wordsOfTest(code))
    if (analyte === null) return 'It does not say what was measured.'
    if (controlSample.test(analyte)) return 'It is a control sample of the analyser, not a patient’s.'
    return [{ analyte, code, value: value.text, unit: cell('unit'), range: rangeOf(cell), flag: cell('flag') }]
  }
  const observations: PrintedObservation[] = []
  for (const [index, role] of mapping.columns.entries()) {
    const printed = cells[index] ?? ''
    if (role !== 'analyteColumn' || printed === '' || noValue.test(printed)) continue
    const value = valueOf(printed, mapping)
    if ('refused' in value) return value.refused
    const { analyte, unit } = analyteHeadingOf(header[index] ?? '')
    observations.push({ analyte, unit, value: value.text })
  }
  return observations.length > 0 ? observations : 'It has no value.'
}

function rangeOf(cell: CellReader): string | null {
  const [low, high] = [cell('rangeLow'), cell('rangeHigh')]
  if (cell('range') !== null) return cell('range')
  if (low !== null && high !== null) return `${low} - ${high}`
  if (low !== null) return `≥ ${low}`
  return high === null ? null : `≤ ${high}`
}

const looksLikeNumber = /^[<>≤≥=\s]*[+-]?[\d٠-٩][\d٠-٩.,' \u00A0\u202F٫]*$/

function valueOf(printed: string | null, { decimal }: Mapping): { text: string } | { refused: string } {
  if (printed === null || noValue.test(printed)) return { refused: 'It has no value.' }
  if (notFinal.test(printed)) return { refused: 'Its value is not there yet. Bring it in when it is final.' }
  if (formula.test(printed)) return { refused: 'Its value is a formula. Export the table with values.' }
  const read = readNumber(printed, decimal ?? 'dot')
  if (read.number === null && looksLikeNumber.test(printed))
    return {
      refused: `“${shorten(printed)}” is not a number with a decimal ${decimal === 'comma' ? 'comma' : 'point'}, as this table was said to have.`,
    }
  return { text: wordsOfResult(printed) }
}

/** Whether a cell was written to be run by a spreadsheet: it is nobody's name. */
export const isFormula = (text: string) => formula.test(text)
