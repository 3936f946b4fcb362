import type { Connection } from 'mariadb'

/**
 * Gives a filled plan database what a clinic's day makes besides results: documents in batches, calls, incidents, incident_accesses, tables,
 * notifications, likely doubles, branches; as skewed as the results are. What they say does not matter to a plan.
 */
export async function fillDaysWork(connection: Connection): Promise<void> {
  await connection.query('SET unique_checks = 0, foreign_key_checks = 0, check_constraint_checks = 0')
  for (const statement of statements) await connection.query(statement)
  await connection.query(
    'ANALYZE TABLE stored_files, batches, batch_documents, calls, incidents, incident_accesses, table_imports, notifications, patient_pairs, patient_results',
  )
}

const statements = [
  `INSERT INTO stored_files (id, public_id, clinic_id, uploaded_by_id, original_filename, storage_provider, storage_key, master_key_id, wrapped_key)
   SELECT id, CONCAT('fil_', id), clinic_id, uploaded_by_id, 'a.pdf', 'local', CONCAT('key', id), 'one', '' FROM patient_results`,
  `INSERT INTO batches (id, public_id, clinic_id, name, result_type, test_name, test_date, created_by_id, created_at)
   SELECT id, CONCAT('bat_', id), clinic_id, 'Morning', result_type, test_name, test_date, uploaded_by_id, uploaded_at
   FROM patient_results WHERE id % 4 = 0`,
  // The first batch of each clinic holds hundreds of documents, the last one all others.
  `INSERT INTO batch_documents (public_id, clinic_id, batch_id, file_id, sha256, matched_at, pile, patient_id)
   SELECT CONCAT('doc_', r.id), r.clinic_id, IF(r.id % 8 = 0, b.first, b.last), r.id, UNHEX(SHA2(r.id, 256)), NOW(3),
     ELT(1 + r.id % 3, 'sure', 'doubtful', 'none'), IF(r.id % 3 = 0, r.patient_id, NULL)
   FROM patient_results r
   JOIN (SELECT clinic_id, MIN(id) AS first, MAX(id) AS last FROM batches GROUP BY clinic_id) b ON b.clinic_id = r.clinic_id`,
  `INSERT INTO calls (public_id, clinic_id, result_id, kind, open_slot, due_at, done_at)
   SELECT CONCAT('call_', id), clinic_id, id, 'critical', IF(id % 2 = 0, 1, NULL), uploaded_at, IF(id % 2 = 0, NULL, uploaded_at)
   FROM patient_results WHERE patient_id IS NOT NULL`,
  `INSERT INTO incidents (public_id, clinic_id, result_id, reason, opened_at, opened_by_id)
   SELECT CONCAT('inc_', id), clinic_id, id, 'A mix-up.', uploaded_at, uploaded_by_id FROM patient_results WHERE id % 3 = 0`,
  `INSERT INTO incident_accesses (clinic_id, incident_id, position, happened_at, action, actor_kind)
   SELECT i.clinic_id, i.id, n.position, NOW(3), 'result.viewed', 'patient' FROM incidents i
   JOIN (SELECT 1 AS position UNION SELECT 2 UNION SELECT 3) n`,
  `INSERT INTO table_imports (public_id, clinic_id, file_id, state, created_by_id)
   SELECT CONCAT('tab_', id), clinic_id, id, 'done', uploaded_by_id FROM patient_results WHERE id % 2 = 0`,
  `INSERT INTO notifications (public_id, clinic_id, member_id, kind, result_id)
   SELECT CONCAT('ntf_', id), clinic_id, uploaded_by_id, 'result.unread', id FROM patient_results`,
  `INSERT INTO patient_pairs (public_id, clinic_id, first_id, second_id, reason)
   SELECT CONCAT('pai_', p.id), p.clinic_id, f.id, p.id, 'number' FROM patients p
   JOIN (SELECT clinic_id, MIN(id) AS id FROM patients GROUP BY clinic_id) f ON f.clinic_id = p.clinic_id AND f.id < p.id`,
  `INSERT INTO branches (id, public_id, clinic_id, name) VALUES (1, 'brn_first', 1, 'Ikeja'), (2, 'brn_second', 1, 'Yaba')`,
  'UPDATE patient_results SET branch_id = 1 + id % 2 WHERE clinic_id = 1',
]
