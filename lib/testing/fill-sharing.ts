import type { Connection } from 'mariadb'

/**
 * Gives a filled plan database what patients and doctors make: people, records, shares, openings, saved patients and notes.
 * Two of five shares are the first account's, and two of five went to the first doctor; of records nobody has thousands. What they say does not matter to a plan.
 */
export async function fillSharing(connection: Connection): Promise<void> {
  await connection.query('SET unique_checks = 0, foreign_key_checks = 0, check_constraint_checks = 0')
  for (const statement of statements) await connection.query(statement)
  await connection.query(
    'ANALYZE TABLE patient_profiles, records, shares, share_items, share_openings, saved_patients, doctor_notes, doctor_accesses',
  )
}

// The results of the plan database lend their numbers.
const account = 'IF(r.id % 5 < 2, 1, 2 + r.id % 300)'
const doctor = 'IF(r.id % 5 IN (1, 2), 1, 2 + r.id % 40)'

const statements = [
  `INSERT INTO doctors (id, public_id, full_name, email, password_hash, specialisation, license_number, country)
   SELECT id, CONCAT('doc_', id), 'Dr', CONCAT('doctor-', id, '@bench.example'), 'x', 'Cardiology', CONCAT('L', id), 'NG'
   FROM patient_results WHERE id <= 42`,
  `INSERT INTO patient_profiles (id, public_id, account_id, full_name)
   SELECT r.id, CONCAT('prf_', r.id), ${account}, 'Somebody' FROM patient_results r`,
  `INSERT INTO records (id, public_id, account_id, profile_id, document_type, title, archived_at)
   SELECT r.id, CONCAT('rec_', r.id), IF(r.id % 20 = 0, 1, 2 + r.id % 300), r.id, 'scan', 'A scan', IF(r.id % 7 = 0, NOW(3), NULL) FROM patient_results r`,
  `INSERT INTO shares (id, public_id, account_id, profile_id, url_hash, label, mode, expires_at, uses_max)
   SELECT r.id, CONCAT('shr_', r.id), ${account}, r.id, UNHEX(SHA2(r.id, 256)), 'Blood', 'manifest', NOW(3), 5 FROM patient_results r`,
  `INSERT INTO share_items (account_id, share_id, position, record_id)
   SELECT ${account}, r.id, n.position, r.id FROM patient_results r JOIN (SELECT 1 AS position UNION SELECT 2) n`,
  `INSERT INTO share_openings (account_id, share_id, kind)
   SELECT ${account}, r.id, 'manifest' FROM patient_results r JOIN (SELECT 1 UNION SELECT 2 UNION SELECT 3) n`,
  `INSERT INTO saved_patients (public_id, doctor_id, account_id, profile_id)
   SELECT CONCAT('svp_', r.id), ${doctor}, ${account}, r.id FROM patient_results r`,
  `INSERT INTO doctor_accesses (public_id, doctor_id, account_id, profile_id, share_id)
   SELECT CONCAT('dac_', r.id), ${doctor}, ${account}, r.id, r.id FROM patient_results r`,
  `INSERT INTO doctor_notes (public_id, doctor_id, account_id, profile_id, text, shared_at)
   SELECT CONCAT('not_', r.id), ${doctor}, ${account}, r.id, 'Rest.', IF(r.id % 2 = 0, NOW(3), NULL) FROM patient_results r`,
]
