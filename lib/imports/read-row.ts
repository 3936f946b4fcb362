import { type CountryCode, parsePhoneNumberWithError } from 'libphonenumber-js/min'
import type { ImportField, Mapping } from '@/lib/imports/schema'
import { foldName } from '@/lib/patients/fold-name'
import { type PatientInput, patientInput } from '@/lib/patients/schema'

export type RowReading = { patient: PatientInput } | { refused: string }

const genders: Record<string, 'female' | 'male' | 'other'> = {
  f: 'female',
  female: 'female',
  femme: 'female',
  feminin: 'female',
  woman: 'female',
  w: 'female',
  m: 'male',
  male: 'male',
  homme: 'male',
  masculin: 'male',
  man: 'male',
  h: 'male',
  other: 'other',
  autre: 'other',
  o: 'other',
}

/** One row of a list as a patient, or why it is none. `country` stands for numbers that are written without their own. */
export function readRow(cells: readonly string[], mapping: Mapping, country: string | null): RowReading {
  const cell = (field: ImportField) => {
    const index = mapping[field]
    // Our own file of refused rows puts an apostrophe before what a spreadsheet would take for a formula.
    return index === null ? '' : (cells[index] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
  }
  const date = readDate(cell('dateOfBirth'), mapping.dateOrder)
  if (date === null) return { refused: 'The birth date cannot be read; write it like 25/03/1984.' }
  const gender = foldName(cell('gender'))
  if (gender !== '' && !(gender in genders)) return { refused: 'The gender is not one of female, male and other.' }
  const language = foldName(cell('language')).slice(0, 2)
  const parsed = patientInput.safeParse({
    fullName: nameOf(cell, mapping),
    patientNumber: cell('patientNumber'),
    dateOfBirth: date,
    gender: genders[gender] ?? '',
    email: cell('email'),
    phone: withCountry(cell('phone'), country),
    address: cell('address'),
    ...(language === 'fr' ? { language } : {}),
  })
  if (parsed.success) return { patient: parsed.data }
  const reasons = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)
  return { refused: reasons.join(' ').slice(0, 500) }
}

function nameOf(cell: (field: ImportField) => string, { fullName, nameOrder }: Mapping): string {
  if (fullName === null) return `${cell('firstNames')} ${cell('surname')}`.trim()
  const name = cell('fullName').replaceAll(/\s+/g, ' ')
  const [surname = '', given] = name.split(/,\s*/, 2)
  if (given !== undefined && given !== '') return `${given} ${surname}`
  if (nameOrder === 'given_first') return name
  const [first = '', ...rest] = name.split(' ')
  return `${rest.join(' ')} ${first}`.trim()
}

/** A day as ISO 8601; empty where none is given, null where it cannot be one. */
export function readDate(text: string, order: Mapping['dateOrder']): string | null {
  const day = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  if (day === '') return ''
  const parts = /^(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})$/.exec(day)?.slice(1)
  if (!parts) return null
  const [first = '', second = '', third = ''] = parts
  const yearFirst = first.length === 4
  if (!yearFirst && third.length !== 4) return null
  const [year, month, date] = yearFirst
    ? [first, second, third]
    : order === 'mdy'
      ? [third, first, second]
      : [third, second, first]
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const real = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : null
}

function withCountry(text: string, country: string | null): string {
  if (text === '' || text.startsWith('+')) return text
  const international = text.replace(/^00/, '+')
  try {
    return parsePhoneNumberWithError(international, (country ?? undefined) as CountryCode | undefined).number
  } catch {
    // The form's own schema says what is wrong with it.
    return text
  }
}
