import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { type Cursor, type Page, pageOf, readCursor } from '@/lib/paging'
import { searchPatientIds } from '@/lib/patients/search-patients'
import { resultsOf } from '@/lib/results/access'
import { readResultPage, type ResultPageRow, type SortField } from '@/lib/results/result-page.sql'
import type { ListResultsInput, ResultRow, ResultType } from '@/lib/results/schema'
import { stageOf } from '@/lib/results/stage'

export const resultsPerPage = 25

/** A page of the clinic's results: searched, filtered and sorted as the URL says, by keyset. */
export async function listResults(actor: ClinicActor, input: ListResultsInput): Promise<Page<ResultRow>> {
  const cursor = readCursor(input.cursor)
  const field = sortField(input.sort)
  const fetched = await readResultPage(actor, {
    input,
    patientIds: await patientsMeant(actor, input.q),
    field,
    descending: input.sort.startsWith('-') !== (cursor?.to === 'previous'),
    limit: resultsPerPage + 1,
    beyond: await rowOf(actor, cursor),
  })
  const keyOf = (row: ResultPageRow) => ({ value: sortValue(field, row), id: row.publicId })
  const page = pageOf(fetched, { limit: resultsPerPage, cursor, keyOf })
  return { ...page, rows: page.rows.map(toRow) }
}

function toRow(row: ResultPageRow): ResultRow {
  const { patientPublicId, fullName, patientNumber } = row
  return {
    resultId: row.publicId,
    testName: row.testName,
    resultType: row.resultType as ResultType,
    testDate: row.testDate.toISOString().slice(0, 10),
    stage: stageOf(row),
    uploadedAt: row.uploadedAt,
    heldFor: row.heldFor,
    releaseAt: row.releaseAt,
    sentAt: row.sentAt,
    firstViewedAt: row.firstViewedAt,
    patient:
      patientPublicId === null
        ? null
        : { patientId: patientPublicId, fullName: fullName ?? '', patientNumber: patientNumber ?? '' },
    message: row.message,
  }
}

// Results are uploaded in the order of their ids, so that the newest first needs no index of its own.
const sortField = (sort: ListResultsInput['sort']): SortField => {
  const name = sort.replace('-', '')
  return name === 'testDate' || name === 'testName' ? name : 'id'
}

function sortValue(field: SortField, row: { testDate: Date; testName: string }): string | null {
  if (field === 'id') return null
  return field === 'testDate' ? row.testDate.toISOString().slice(0, 10) : row.testName
}

/** A search finds patients first; where it finds none (null) it is taken as the beginning of a test's name. */
async function patientsMeant(actor: ClinicActor, query: string): Promise<bigint[] | null> {
  const found = query === '' ? null : await searchPatientIds(actor, query)
  return found !== null && found.length > 0 ? found : null
}

/** The cursor's row; none for a cursor whose row is not ours, or gone, which then means the first page. */
async function rowOf(actor: ClinicActor, cursor: Cursor | undefined) {
  if (!cursor) return null
  return db.result.findFirst({
    where: { ...resultsOf(actor), publicId: cursor.id },
    select: { id: true, testDate: true, testName: true },
  })
}
