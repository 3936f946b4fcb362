import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { type Cursor, type Page, pageOf, readCursor } from '@/lib/paging'
import { searchPatientIds } from '@/lib/patients/search-patients'
import { resultsOf } from '@/lib/results/access'
import type { ListResultsInput, ResultType, Stage } from '@/lib/results/schema'
import { stageOf, stageWhere } from '@/lib/results/stage'
import type { Prisma } from '@/prisma/generated/client'

export type ResultRow = {
  resultId: string
  testName: string
  resultType: ResultType
  testDate: string
  stage: Stage
  uploadedAt: Date
  sentAt: Date | null
  firstViewedAt: Date | null
  patient: { patientId: string; fullName: string; patientNumber: string } | null
  /** How the newest message about it fared; null when there is none. */
  message: 'pending' | 'sent' | 'delivered' | 'failed' | 'bounced' | null
}

export const resultsPerPage = 25

/** A page of the clinic's results: searched, filtered and sorted as the URL says, by keyset. */
export async function listResults(actor: ClinicActor, input: ListResultsInput): Promise<Page<ResultRow>> {
  const cursor = readCursor(input.cursor)
  const descending = input.sort.startsWith('-') !== (cursor?.to === 'previous')
  const direction = descending ? 'desc' : 'asc'
  const field = sortField(input.sort)
  const rows = await db.result.findMany({
    where: {
      ...resultsOf(actor),
      AND: [await filtersOf(actor, input), await beyond(actor, field, cursor, descending)],
    },
    orderBy: field === 'id' ? { id: direction } : [{ [field]: direction }, { id: direction }],
    take: resultsPerPage + 1,
    include: {
      patient: { select: { publicId: true, fullName: true, patientNumber: true } },
      deliveries: { select: { status: true, id: true }, where: { cancelledAt: null }, orderBy: { id: 'desc' } },
    },
  })
  const keyOf = (row: (typeof rows)[number]) => ({ value: sortValue(field, row), id: row.publicId })
  const page = pageOf(rows, { limit: resultsPerPage, cursor, keyOf })
  return {
    ...page,
    rows: page.rows.map((row) => ({
      resultId: row.publicId,
      testName: row.testName,
      resultType: row.resultType as ResultType,
      testDate: row.testDate.toISOString().slice(0, 10),
      stage: stageOf(row),
      uploadedAt: row.uploadedAt,
      sentAt: row.sentAt,
      firstViewedAt: row.firstViewedAt,
      patient: row.patient && {
        patientId: row.patient.publicId,
        fullName: row.patient.fullName,
        patientNumber: row.patient.patientNumber,
      },
      message: row.deliveries[0]?.status ?? null,
    })),
  }
}

type SortField = 'id' | 'testDate' | 'testName'

// Results are uploaded in the order of their ids, so that the newest first needs no index of its own.
const sortField = (sort: ListResultsInput['sort']): SortField => {
  const name = sort.replace('-', '')
  return name === 'testDate' || name === 'testName' ? name : 'id'
}

function sortValue(field: SortField, row: { testDate: Date; testName: string }): string | null {
  if (field === 'id') return null
  return field === 'testDate' ? row.testDate.toISOString().slice(0, 10) : row.testName
}

async function filtersOf(actor: ClinicActor, input: ListResultsInput): Promise<Prisma.ResultWhereInput> {
  const patientIds = input.q === '' ? null : await searchPatientIds(actor, input.q)
  return {
    ...(input.stage ? { AND: [stageWhere[input.stage]] } : {}),
    ...(input.status ? { status: input.status } : {}),
    ...(input.type ? { resultType: input.type } : {}),
    ...(input.from || input.until
      ? {
          testDate: {
            ...(input.from ? { gte: new Date(input.from) } : {}),
            ...(input.until ? { lte: new Date(input.until) } : {}),
          },
        }
      : {}),
    ...(input.patient ? { patient: { clinicId: actor.clinicId, publicId: input.patient } } : {}),
    ...searchOf(input.q, patientIds),
  }
}

/** A search finds patients first; where it finds none it is taken as the beginning of a test's name. */
function searchOf(query: string, patientIds: bigint[] | null): Prisma.ResultWhereInput {
  if (query === '') return {}
  return patientIds !== null && patientIds.length > 0
    ? { patientId: { in: patientIds } }
    : { testName: { startsWith: query } }
}

async function beyond(
  actor: ClinicActor,
  field: SortField,
  cursor: Cursor | undefined,
  descending: boolean,
): Promise<Prisma.ResultWhereInput> {
  if (!cursor) return {}
  const row = await db.result.findFirst({
    where: { ...resultsOf(actor), publicId: cursor.id },
    select: { id: true, testDate: true, testName: true },
  })
  if (!row) return {}
  const past = descending ? { lt: row.id } : { gt: row.id }
  if (field === 'id') return { id: past }
  const value = row[field]
  return descending
    ? { [field]: { lte: value }, OR: [{ [field]: { lt: value } }, { [field]: value, id: past }] }
    : { [field]: { gte: value }, OR: [{ [field]: { gt: value } }, { [field]: value, id: past }] }
}
