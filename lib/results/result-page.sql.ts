import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import type { ListResultsInput, ResultRow } from '@/lib/results/schema'
import { stageIs } from '@/lib/results/stage.sql'
import { Prisma } from '@/prisma/generated/client'

/**
 * One page of the results table in one query: the ids from an index that is named here, then what belongs to them. Left to
 * itself MariaDB 10.11 goes to a cursor by reading every row of the clinic before it (page 800 of 40,000 results: 20,000 rows,
 * 150 ms, where 26 rows do), and looks for a few patients' results in everybody's.
 */

const { sql, raw, join } = Prisma

export type ResultPageRow = {
  id: bigint
  publicId: string
  resultType: string
  testName: string
  testDate: Date
  status: 'pending' | 'processed' | 'sent' | 'archived'
  patientId: bigint | null
  uploadedAt: Date
  matchedAt: Date | null
  reviewedAt: Date | null
  sentAt: Date | null
  firstViewedAt: Date | null
  recalledAt: Date | null
  heldFor: ResultRow['heldFor']
  releaseAt: Date | null
  patientPublicId: string | null
  fullName: string | null
  patientNumber: string | null
  message: 'pending' | 'sent' | 'delivered' | 'failed' | 'bounced' | null
}

export type SortField = 'id' | 'testDate' | 'testName'
export type ResultPage = {
  input: ListResultsInput
  /** Those whom the search found; null when it is no search for patients. */
  patientIds: bigint[] | null
  field: SortField
  descending: boolean
  limit: number
  /** The row beyond which the page begins. */
  beyond: { id: bigint; testDate: Date; testName: string } | null
}

const columnOf: Record<SortField, string> = { id: 'id', testDate: 'test_date', testName: 'test_name' }

export async function readResultPage(actor: ClinicActor, page: ResultPage): Promise<ResultPageRow[]> {
  const { clinicId } = actor
  const direction = page.descending ? 'DESC' : 'ASC'
  const order = page.field === 'id' ? '' : `r.${columnOf[page.field]} ${direction}, `
  const orderBy = raw(`ORDER BY ${order}r.id ${direction}`)
  return db.$queryRaw<ResultPageRow[]>`
    SELECT STRAIGHT_JOIN r.id, r.public_id AS publicId, r.result_type AS resultType, r.test_name AS testName,
      r.test_date AS testDate, r.status, r.patient_id AS patientId, r.uploaded_at AS uploadedAt, r.matched_at AS matchedAt,
      r.reviewed_at AS reviewedAt, r.sent_at AS sentAt, r.first_viewed_at AS firstViewedAt, r.recalled_at AS recalledAt,
      r.held_for AS heldFor, r.release_at AS releaseAt,
      p.public_id AS patientPublicId, p.full_name AS fullName, p.patient_number AS patientNumber,
      (SELECT d.status FROM deliveries d WHERE d.clinic_id = r.clinic_id AND d.result_id = r.id AND d.cancelled_at IS NULL
       ORDER BY d.id DESC LIMIT 1) AS message
    FROM (
      SELECT r.id FROM patient_results r FORCE INDEX (${raw(indexFor(page))})
      WHERE r.clinic_id = ${clinicId} AND ${join(conditionsOf(clinicId, page), ' AND ')} ${orderBy} LIMIT ${page.limit}
    ) page
    JOIN patient_results r ON r.id = page.id
    LEFT JOIN patients p ON p.clinic_id = r.clinic_id AND p.id = r.patient_id
    ${orderBy}`
}

const index = (columns: string) => `patient_results_clinic_id_${columns}`
const sortIndexes: Record<SortField, string> = {
  id: index('id_key'),
  testDate: index('test_date_id_idx'),
  testName: index('test_name_id_idx'),
}
const fewOf = { to_match: true, to_review: true, to_authorise: true, to_send: true, pending: true, processed: true }

/** What leaves few rows is gone by, and those are sorted; all else is read in the order of the page until it is full. */
function indexFor({ input: { q, patient, stage, status, type, branch }, patientIds, field }: ResultPage): string {
  if (patient !== undefined || patientIds !== null) return index('patient_id_id_idx')
  if ((stage && stage in fewOf) || (status && status in fewOf)) return index('status_id_idx')
  if (stage === 'withdrawn') return index('recalled_at_idx')
  if (branch !== undefined && q === '' && field === 'id') return index('branch_id_id_idx')
  if (q !== '') return sortIndexes.testName
  if (field !== 'id') return sortIndexes[field]
  if (stage === 'sent') return index('unread_idx')
  if (type !== undefined) return index('result_type_id_idx')
  return status !== undefined || stage === 'read' || stage === 'archived' ? index('status_id_idx') : sortIndexes.id
}

function conditionsOf(clinicId: bigint, { input, patientIds, field, descending, beyond }: ResultPage): Prisma.Sql[] {
  const { q, patient, stage, status, type, from, until, branch } = input
  const conditions = [sql`TRUE`]
  if (stage) conditions.push(sql`${stageIs[stage]}`)
  if (status) conditions.push(sql`r.status = ${status}`)
  if (type) conditions.push(sql`r.result_type = ${type}`)
  if (from) conditions.push(sql`r.test_date >= ${from}`)
  if (until) conditions.push(sql`r.test_date <= ${until}`)
  if (patient)
    conditions.push(
      sql`r.patient_id = (SELECT id FROM patients WHERE clinic_id = ${clinicId} AND public_id = ${patient})`,
    )
  if (branch)
    conditions.push(
      sql`r.branch_id = (SELECT id FROM branches WHERE clinic_id = ${clinicId} AND public_id = ${branch})`,
    )
  if (patientIds !== null) conditions.push(sql`r.patient_id IN (${join(patientIds)})`)
  else if (q !== '') conditions.push(sql`r.test_name LIKE ${`${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`)
  if (beyond) conditions.push(beyondRow(field, descending, beyond))
  return conditions
}

function beyondRow(field: SortField, descending: boolean, row: NonNullable<ResultPage['beyond']>): Prisma.Sql {
  const past = raw(descending ? '<' : '>')
  if (field === 'id') return sql`r.id ${past} ${row.id}`
  const column = raw(`r.${columnOf[field]}`)
  const value = field === 'testDate' ? row.testDate.toISOString().slice(0, 10) : row.testName
  return sql`${column} ${past}= ${value} AND (${column} ${past} ${value} OR (${column} = ${value} AND r.id ${past} ${row.id}))`
}
