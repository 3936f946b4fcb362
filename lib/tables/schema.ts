import { z } from 'zod'
import { resultTypes } from '@/lib/results/schema'

/** What a column of a table can hold, in the words of the screen where that is said. */
export const columnRoleNames = {
  ignore: 'Not needed',
  number: 'Patient number',
  name: 'Patient’s whole name',
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  birthDate: 'Birth date',
  testDate: 'Date collected',
  reported: 'Date reported',
  panel: 'Test or panel',
  analyte: 'Analyte (what was measured)',
  code: 'Code of the analyte',
  value: 'Value',
  unit: 'Unit',
  range: 'Reference range',
  rangeLow: 'Reference range, lower end',
  rangeHigh: 'Reference range, upper end',
  flag: 'Flag',
  specimen: 'Specimen number',
  status: 'Status of the result',
  analyteColumn: 'Values of the analyte in the heading',
} as const
export type ColumnRole = keyof typeof columnRoleNames
export const columnRoles = Object.keys(columnRoleNames) as [ColumnRole, ...ColumnRole[]]

export const limitColumns = 200
export const limitRows = 20_000

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(item))

const unanswered = z
  .literal('')
  .transform(() => null)
  .nullable()
  .default(null)

/** What has to be known of a table before its rows can be read; null is a question that nobody has answered. */
export const mappingSchema = z.strictObject({
  columns: listOf(z.enum(columnRoles)).pipe(z.array(z.enum(columnRoles)).max(limitColumns)),
  /** Which of 03/04/2025 is the day. */
  birthOrder: z.enum(['dmy', 'mdy']).nullable().or(unanswered).default(null),
  testOrder: z.enum(['dmy', 'mdy']).nullable().or(unanswered).default(null),
  /** Whether plain numbers such as 37793 are dates as spreadsheets count them. */
  serials: z.enum(['excel', 'refuse']).nullable().or(unanswered).default(null),
  /** Whether years of two figures may be read, as the latest that is not in the future. */
  shortYears: z.enum(['past', 'refuse']).nullable().or(unanswered).default(null),
  decimal: z.enum(['dot', 'comma']).nullable().or(unanswered).default(null),
  /** For tables that name no date, or no analyte, of their own. */
  testDate: z.iso.date().nullable().or(unanswered).default(null),
  testName: z
    .string()
    .trim()
    .max(255)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
  /** The kind of those results whose analytes do not tell it. */
  resultType: z.enum(resultTypes).default('other'),
})
export type Mapping = z.infer<typeof mappingSchema>

export const tableIdInput = z.string().regex(/^tbl_[0-9a-z]{26}$/)
export const tableInput = z.strictObject({ tableId: tableIdInput })
export type TableInput = z.infer<typeof tableInput>

export const startTableInput = z.strictObject({
  fileIds: listOf(
    z.string().regex(/^fil_[0-9a-z]{26}$/, 'The file is not received yet. Wait for it, or try it again; then go on.'),
  ).pipe(z.array(z.string()).length(1, 'Choose one CSV file.')),
})
export type StartTableInput = z.infer<typeof startTableInput>

export const mapTableInput = mappingSchema.extend({ tableId: tableIdInput })
export type MapTableInput = z.infer<typeof mapTableInput>

/** The page of one table: `change` shows the columns again before anything is stored. */
export const tablePageInput = z.object({
  tableId: tableIdInput,
  change: z.literal('columns').optional().catch(undefined),
  show: z.enum(['refused', 'waiting', 'stored', 'double']).optional().catch(undefined),
})

export type Question =
  | 'columns'
  | 'value'
  | 'birthOrder'
  | 'testOrder'
  | 'serials'
  | 'shortYears'
  | 'decimal'
  | 'testDate'
  | 'testName'
export type TableState = 'mapping' | 'preview' | 'importing' | 'done' | 'cancelled'
export type TableRowState = 'stored' | 'waiting' | 'refused' | 'double'
