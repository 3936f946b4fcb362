import { dbAcrossClinics } from '@/lib/db'
import { foldName } from '@/lib/patients/fold-name'
import { Prisma } from '@/prisma/generated/client'
import type { KnownPatient } from './compare-identity'
import { foldNumber, nameWords } from './fold-words'
import type { FilenameFacts } from './filename-facts'
import { looksLikeName, type PrintedIdentity } from './printed-identity'

/** Who of a clinic's patients stands in a document: by number, by birth date with a word of the name, or by two words of it. */

const { sql, join } = Prisma
const [mostTokens, mostWords, mostDays, mostPatients] = [400, 400, 60, 60]

const shortestToken = 5
const wordPattern = /^[\p{L}]{3,40}$/u

/** Words as the search terms of patients are folded, and as names are compared: an apostrophe parts them or joins them. */
function wordsOf(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => [...foldName(text).split(' '), ...nameWords(text)])
  return [...new Set(words)].filter((word) => wordPattern.test(word)).slice(0, mostWords)
}

type Row = {
  id: bigint
  publicId: string
  fullName: string
  patientNumber: string
  dateOfBirth: Date | null
  gender: KnownPatient['gender']
}

/** Every patient of the clinic of whom a document holds the number, two words of the name, or the birth date. */
export async function findKnownPatients(
  clinicId: bigint,
  printed: PrintedIdentity,
  filename: FilenameFacts | null,
): Promise<KnownPatient[]> {
  const named = wordsOf([...printed.names.flatMap(({ texts }) => texts), filename?.name ?? ''])
  // Short pieces of text that could be a name; sentences hold names too, but those decide nothing.
  const free = wordsOf(
    printed.texts.filter(({ text, words }) => words.length <= 8 && looksLikeName(text)).map(({ text }) => text),
  )
  const numbers = [...printed.numbers.flat(), ...(filename?.number ? [foldNumber(filename.number)] : [])]
  // Without a label only what is long enough to be a number of a register: three figures are the end of somebody's everywhere.
  const tokens = [...printed.tokens].filter((token) => token.length >= shortestToken).slice(0, mostTokens)
  const days = [...new Set([...printed.births.flat(), ...printed.days])].slice(0, mostDays)
  const ids = await Promise.all([
    byTerms(clinicId, [...new Set(numbers)], 1),
    byTerms(clinicId, tokens, 1),
    byTerms(clinicId, named, Math.min(2, named.length)),
    byTerms(clinicId, free, 2),
    byBirthDate(clinicId, days),
  ])
  const found = [...new Set(ids.flat())].slice(0, 3 * mostPatients)
  if (found.length === 0) return []
  const rows = await dbAcrossClinics.$queryRaw<Row[]>`
    SELECT p.id, p.public_id AS publicId, p.full_name AS fullName, p.patient_number AS patientNumber,
      p.date_of_birth AS dateOfBirth, p.gender
    FROM patients p WHERE p.clinic_id = ${clinicId} AND p.id IN (${join(found)}) AND p.archived_at IS NULL`
  const aliases = await dbAcrossClinics.patientAlias.findMany({ where: { clinicId, patientId: { in: found } } })
  return rows.map(({ patientNumber, dateOfBirth, ...row }) => ({
    ...row,
    numbers: [patientNumber, ...aliases.filter(({ patientId }) => patientId === row.id).map(({ number }) => number)],
    dateOfBirth: dateOfBirth?.toISOString().slice(0, 10) ?? null,
  }))
}

/** Those in whose name or number so many of these words stand whole. */
async function byTerms(clinicId: bigint, terms: readonly string[], least: number): Promise<bigint[]> {
  if (terms.length === 0) return []
  const rows = await dbAcrossClinics.$queryRaw<{ id: bigint }[]>`
    SELECT t.patient_id AS id FROM patient_search_terms t FORCE INDEX (PRIMARY)
    WHERE t.clinic_id = ${clinicId} AND t.term IN (${join(terms.map((term) => sql`${term.slice(0, 40)}`))})
    GROUP BY t.patient_id HAVING COUNT(*) >= ${least} ORDER BY COUNT(*) DESC, t.patient_id LIMIT ${mostPatients}`
  return rows.map(({ id }) => id)
}

async function byBirthDate(clinicId: bigint, days: readonly string[]): Promise<bigint[]> {
  if (days.length === 0) return []
  const rows = await dbAcrossClinics.$queryRaw<{ id: bigint }[]>`
    SELECT p.id FROM patients p FORCE INDEX (patients_clinic_id_date_of_birth_id_idx)
    WHERE p.clinic_id = ${clinicId} AND p.date_of_birth IN (${join(days)}) AND p.archived_at IS NULL LIMIT ${mostPatients}`
  return rows.map(({ id }) => id)
}

/** The patient with one of these ids, whatever stands in the document. */
export async function findKnownPatient(clinicId: bigint, patientId: bigint): Promise<KnownPatient | null> {
  const row = await dbAcrossClinics.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    include: { aliases: true },
  })
  if (!row) return null
  const { id, publicId, fullName, patientNumber, dateOfBirth, gender } = row
  const day = dateOfBirth?.toISOString().slice(0, 10) ?? null
  const numbers = [patientNumber, ...row.aliases.map(({ number }) => number)]
  return { id, publicId, fullName, numbers, dateOfBirth: day, gender }
}
