import { pool } from './pool'

const resultColumns = `r.public_id AS resultId, r.test_name AS testName, r.result_type AS resultType, r.test_date AS testDate,
  r.status, r.uploaded_at AS uploadedAt, r.sent_at AS sentAt, r.first_viewed_at AS firstViewedAt, r.recalled_at AS recalledAt`

const clinicColumns = `${resultColumns}, p.public_id AS patientId, p.full_name AS fullName, p.patient_number AS patientNumber,
  (SELECT d.status FROM deliveries d WHERE d.clinic_id = r.clinic_id AND d.result_id = r.id AND d.cancelled_at IS NULL
   ORDER BY d.id DESC LIMIT 1) AS message`

/** The newest 25 of a clinic, by one query. */
export const newestResults = (clinicId: number) =>
  pool.query<unknown[]>(
    `SELECT ${clinicColumns}
     FROM (SELECT id FROM patient_results WHERE clinic_id = ? ORDER BY id DESC LIMIT 26) page
     JOIN patient_results r ON r.id = page.id
     LEFT JOIN patients p ON p.clinic_id = r.clinic_id AND p.id = r.patient_id ORDER BY r.id DESC`,
    [clinicId],
  )

/** The first ten patients in whose name, number or contact a word begins with this. */
export const patientsLike = (clinicId: number, term: string) =>
  pool.query<unknown[]>(
    `SELECT p.public_id AS patientId, p.full_name AS fullName, p.patient_number AS patientNumber, p.date_of_birth AS dateOfBirth
     FROM (SELECT DISTINCT patient_id FROM patient_search_terms WHERE clinic_id = ? AND term LIKE ? LIMIT 1000) found
     JOIN patients p ON p.clinic_id = ? AND p.id = found.patient_id
     WHERE p.archived_at IS NULL ORDER BY p.sort_name, p.id LIMIT 10`,
    [clinicId, `${term}%`, clinicId],
  )

/** The newest 25 of one patient, as the clinic sees them. */
export const resultsOfPatient = (clinicId: number, patientId: number) =>
  pool.query<unknown[]>(
    `SELECT ${clinicColumns} FROM patient_results r JOIN patients p ON p.clinic_id = r.clinic_id AND p.id = r.patient_id
     WHERE r.clinic_id = ? AND r.patient_id = ? ORDER BY r.id DESC LIMIT 26`,
    [clinicId, patientId],
  )

/** The newest 25 that were sent to one patient, as the patient sees them. */
export const resultsSentTo = (patientId: number) =>
  pool.query<unknown[]>(
    `SELECT ${resultColumns}, c.clinic_name AS clinicName, p.full_name AS fullName
     FROM patient_results r JOIN clinics c ON c.id = r.clinic_id JOIN patients p ON p.id = r.patient_id
     WHERE r.patient_id = ? AND r.status IN ('sent', 'archived') AND r.sent_at IS NOT NULL
     ORDER BY r.sent_at DESC, r.id DESC LIMIT 26`,
    [patientId],
  )
