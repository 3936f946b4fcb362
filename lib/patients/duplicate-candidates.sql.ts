import { dbAcrossClinics } from '@/lib/db'

export type Candidate = {
  id: bigint
  fullName: string
  patientNumber: string
  dateOfBirth: Date | null
}

/** A page of a clinic's patients in the order of their rows. */
export async function readCandidates(clinicId: bigint, after: bigint, limit: number): Promise<Candidate[]> {
  return dbAcrossClinics.$queryRaw<Candidate[]>`
    SELECT p.id, p.full_name AS fullName, p.patient_number AS patientNumber, p.date_of_birth AS dateOfBirth
    FROM patients p FORCE INDEX (patients_clinic_id_id_key)
    WHERE p.clinic_id = ${clinicId} AND p.id > ${after} AND p.archived_at IS NULL
    ORDER BY p.id LIMIT ${limit}`
}

/** Pairs of patients who share a telephone, by the index of the shared contact. */
export async function readSharedPhones(clinicId: bigint, limit: number): Promise<{ one: bigint; other: bigint }[]> {
  return dbAcrossClinics.$queryRaw<{ one: bigint; other: bigint }[]>`
    SELECT a.patient_id AS one, b.patient_id AS other
    FROM contacts c FORCE INDEX (contacts_clinic_id_kind_value_key)
    STRAIGHT_JOIN patient_contacts a FORCE INDEX (patient_contacts_clinic_id_contact_id_idx)
      ON a.clinic_id = c.clinic_id AND a.contact_id = c.id
    STRAIGHT_JOIN patient_contacts b FORCE INDEX (patient_contacts_clinic_id_contact_id_idx)
      ON b.clinic_id = c.clinic_id AND b.contact_id = c.id AND b.patient_id > a.patient_id
    WHERE c.clinic_id = ${clinicId} AND c.kind = 'phone' LIMIT ${limit}`
}
