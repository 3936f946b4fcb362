import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/**
 * One page of a clinic's patients in one query: the ids from an index that is named here, then what belongs to them. Left to
 * itself the database goes to a cursor by reading all rows before it.
 */

const { sql, raw, join } = Prisma

export type PatientPageRow = {
  publicId: string
  fullName: string
  sortName: string
  patientNumber: string
  dateOfBirth: Date | null
  email: string | null
  phone: string | null
}

export type PatientPage = {
  /** Those whom a search found; null when nobody is searched for. */
  found: bigint[] | null
  by: 'name' | 'added'
  descending: boolean
  limit: number
  /** Those who were put away, in place of the others; a merged one is found by its survivor. */
  archived: boolean
  /** The row beyond which the page begins. */
  beyond: { id: bigint; sortName: string } | null
}

export async function readPatientPage(actor: ClinicActor, page: PatientPage): Promise<PatientPageRow[]> {
  const { clinicId } = actor
  const direction = page.descending ? 'DESC' : 'ASC'
  const orderBy = raw(`ORDER BY ${page.by === 'name' ? `p.sort_name ${direction}, ` : ''}p.id ${direction}`)
  // With statistics that lag behind, MariaDB goes from all contacts of the clinic to the patient's and not the other way round.
  const contact = (kind: 'email' | 'phone') => sql`
    (SELECT c.value FROM patient_contacts pc FORCE INDEX (PRIMARY)
       STRAIGHT_JOIN contacts c FORCE INDEX (PRIMARY) ON c.clinic_id = pc.clinic_id AND c.id = pc.contact_id
     WHERE pc.clinic_id = p.clinic_id AND pc.patient_id = p.id AND c.kind = ${kind} LIMIT 1)`
  return db.$queryRaw<PatientPageRow[]>`
    SELECT STRAIGHT_JOIN p.public_id AS publicId, p.full_name AS fullName, p.sort_name AS sortName,
      p.patient_number AS patientNumber, p.date_of_birth AS dateOfBirth, ${contact('email')} AS email, ${contact('phone')} AS phone
    FROM (
      SELECT p.id FROM patients p FORCE INDEX (${raw(indexFor(page))})
      WHERE p.clinic_id = ${clinicId} AND ${page.archived ? sql`p.archived_at IS NOT NULL AND p.merged_into_id IS NULL` : sql`p.archived_at IS NULL`} AND ${join(conditionsOf(page), ' AND ')}
      ${orderBy} LIMIT ${page.limit}
    ) page
    JOIN patients p ON p.id = page.id
    ${orderBy}`
}

/** Who was found by a search is looked up, and sorted; everybody else is read in the order of the page until it is full. */
function indexFor({ found, by, archived }: PatientPage): string {
  if (archived && found === null) return 'patients_clinic_id_archived_at_id_idx'
  return found === null && by === 'name' ? 'patients_clinic_id_sort_name_id_idx' : 'patients_clinic_id_id_key'
}

function conditionsOf({ found, by, descending, beyond }: PatientPage): Prisma.Sql[] {
  const past = raw(descending ? '<' : '>')
  const conditions = [sql`TRUE`]
  if (found !== null) conditions.push(found.length === 0 ? sql`FALSE` : sql`p.id IN (${join(found)})`)
  if (beyond && by === 'added') conditions.push(sql`p.id ${past} ${beyond.id}`)
  if (beyond && by === 'name')
    conditions.push(
      sql`p.sort_name ${past}= ${beyond.sortName} AND (p.sort_name ${past} ${beyond.sortName} OR (p.sort_name = ${beyond.sortName} AND p.id ${past} ${beyond.id}))`,
    )
  return conditions
}
