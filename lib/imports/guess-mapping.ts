import { foldName } from '@/lib/patients/fold-name'
import { type ImportField, importFieldNames, type Mapping } from '@/lib/imports/schema'

// As clinics head their columns, in English and in French, folded; the first that fits wins.
const headers: Record<ImportField, readonly string[]> = {
  patientNumber: [
    'patient number',
    'patient no',
    'patient id',
    'hospital number',
    'hospital no',
    'file number',
    'folder number',
    'card number',
    'mrn',
    'numero patient',
    'numero de dossier',
    'no dossier',
    'n dossier',
    'dossier',
    'numero',
    'matricule',
    'number',
    'id',
    'code',
  ],
  fullName: ['full name', 'patient name', 'name of patient', 'nom complet', 'nom et prenom', 'nom et prenoms', 'name'],
  surname: ['surname', 'last name', 'family name', 'nom de famille', 'nom'],
  firstNames: ['first names', 'first name', 'given name', 'given names', 'other names', 'prenoms', 'prenom'],
  dateOfBirth: ['date of birth', 'birth date', 'birthdate', 'dob', 'born', 'date de naissance', 'ne le', 'naissance'],
  gender: ['gender', 'sex', 'sexe', 'genre'],
  email: ['e mail address', 'email address', 'e mail', 'email', 'mail', 'adresse e mail', 'courriel'],
  phone: ['phone number', 'phone', 'telephone', 'tel', 'mobile', 'gsm', 'portable', 'whatsapp'],
  address: ['address', 'home address', 'residential address', 'adresse', 'domicile'],
  language: ['language', 'langue', 'preferred language'],
}

function columnOf(field: ImportField, names: readonly string[], used: ReadonlySet<number>): number | null {
  for (const wanted of headers[field]) {
    const index = names.findIndex((name, at) => name === wanted && !used.has(at))
    if (index >= 0) return index
  }
  return null
}

/** Which columns a list's first line seems to mean, and how its dates seem to be written, for a person to look over. */
export function guessMapping(header: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  const names = header.map((text) => foldName(text))
  const used = new Set<number>()
  const found = {} as Record<ImportField, number | null>
  for (const field of importFieldNames) {
    found[field] = columnOf(field, names, used)
    if (found[field] !== null) used.add(found[field])
  }
  // “Nom” beside “Prénom” is the surname; alone it is the whole name.
  if (found.fullName === null && found.surname !== null && found.firstNames === null) {
    found.fullName = found.surname
    found.surname = null
  }
  const dates = rows.map((row) => (found.dateOfBirth === null ? '' : (row[found.dateOfBirth] ?? '')))
  const fullNames = rows.map((row) => (found.fullName === null ? '' : (row[found.fullName] ?? '')))
  const withComma = fullNames.filter((name) => name.includes(',')).length
  return {
    ...found,
    dateOrder: guessDateOrder(dates),
    nameOrder: withComma > rows.length / 2 ? 'surname_first' : 'given_first',
  }
}

function guessDateOrder(dates: readonly string[]): Mapping['dateOrder'] {
  if (dates.some((date) => /^\s*\d{4}\D/.test(date))) return 'ymd'
  // A second number above 12 can only be a day.
  return dates.some((date) => Number(/^\s*\d{1,2}\D(\d{1,2})\D/.exec(date)?.[1] ?? 0) > 12) ? 'mdy' : 'dmy'
}
