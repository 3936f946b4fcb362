import { z } from 'zod'

/** What a column of a list can be. */
export const importFields = {
  patientNumber: 'Number',
  fullName: 'Full name',
  surname: 'Surname',
  firstNames: 'First names',
  dateOfBirth: 'Birth date',
  gender: 'Gender',
  email: 'E-mail address',
  phone: 'Phone',
  address: 'Address',
  language: 'Language',
} as const
export type ImportField = keyof typeof importFields
export const importFieldNames = Object.keys(importFields) as ImportField[]

export const dateOrders = { dmy: 'Day, month, year', mdy: 'Month, day, year', ymd: 'Year, month, day' } as const
export const nameOrders = { given_first: 'First names, surname', surname_first: 'Surname, first names' } as const

const column = z
  .union([z.literal(''), z.coerce.number().int().min(0).max(199)])
  .transform((value) => (value === '' ? null : value))
  .nullable()

const columns = {
  patientNumber: column,
  fullName: column,
  surname: column,
  firstNames: column,
  dateOfBirth: column,
  gender: column,
  email: column,
  phone: column,
  address: column,
  language: column,
}

export const mappingInput = z.object({
  ...columns,
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
  nameOrder: z.enum(['given_first', 'surname_first']),
})
/** Which column (from 0) is what, and how dates and names are written in it. */
export type Mapping = z.infer<typeof mappingInput>

export const importIdInput = z.string().regex(/^imp_[0-9a-z]{26}$/)
export const importInput = z.strictObject({ importId: importIdInput })
export type ImportInput = z.infer<typeof importInput>

export const startImportInput = z.strictObject({ importId: importIdInput, ...mappingInput.shape })
export type StartImportInput = z.infer<typeof startImportInput>

/** Why a file could not be taken, as the address of the page says it. */
export const importProblems = {
  none: 'Choose a file first.',
  kind: 'This file is not a table in plain text. Save it as “CSV UTF-8” and choose it again.',
  large: 'This file is too large: at most 10,000 rows and 5 MB. Cut it into several.',
  empty: 'This table has no rows under its first line.',
  often: 'That was too often. Please try again in a few minutes.',
} as const
export type ImportProblem = keyof typeof importProblems

export const mostImportRows = 10_000
export const limitImportBytes = 5 * 1024 * 1024
