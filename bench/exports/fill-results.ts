import type { Connection } from 'mariadb'

const seedRows = 1000

/** So many results of twenty clinics, each with a version, a file and a message; made in the database, by doubling. */
export async function fillResults(connection: Connection, rows: number): Promise<void> {
  await connection.query('SET unique_checks = 0, foreign_key_checks = 0, check_constraint_checks = 0')
  for (const statement of seed) await connection.query(statement)
  for (let count = seedRows; count < rows; count *= 2) {
    const more = Math.min(count, rows - count)
    for (const statement of doubling) await connection.query(statement(count, more))
  }
  // Two days long ago, for the kinds of files that have an end.
  await connection.query(
    `UPDATE patient_results SET uploaded_at = IF(id <= 5000, '2020-01-01', '2020-01-02') WHERE id <= 50000`,
  )
  await connection.query('ANALYZE TABLE patient_results, result_versions, result_files, stored_files, deliveries')
}

const id = (prefix: string, number: string) => `CONCAT('${prefix}_', LPAD(${number}, 26, '0'))`
const numbers = `(SELECT 1 + a.n + 10 * b.n + 100 * c.n AS id FROM
  (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) a,
  (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) b,
  (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) c) n`

const seed = [
  `INSERT INTO clinics (id, public_id, clinic_name, email, status)
   SELECT id, ${id('cln', 'id')}, CONCAT('Ìlera Diagnostics, Branch ', id), CONCAT('clinic-', id, '@bench.example'), 'active'
   FROM ${numbers} WHERE id <= 20`,
  `INSERT INTO patient_results (id, public_id, clinic_id, patient_id, result_type, test_name, test_date, status, uploaded_at,
     uploaded_by_id, matched_at, reviewed_at, authorised_at, sent_at, first_viewed_at)
   SELECT id, ${id('res', 'id')}, 1 + id % 20, id, 'chemistry', 'Lipid profile', '2026-01-05', 'sent', NOW(3), 1, NOW(3), NOW(3),
     NOW(3), NOW(3), IF(id % 3 = 0, NULL, NOW(3)) FROM ${numbers}`,
  `INSERT INTO result_versions (id, public_id, clinic_id, result_id, number, created_by_id)
   SELECT id, ${id('ver', 'id')}, clinic_id, id, 1, 1 FROM patient_results`,
  `INSERT INTO stored_files (id, public_id, clinic_id, uploaded_by_id, kind, original_filename, storage_provider, storage_key,
     master_key_id, wrapped_key)
   SELECT id, ${id('fil', 'id')}, clinic_id, 1, IF(id % 4 = 0, 'image', 'pdf'), 'a.pdf', 'local', id, 'one', '' FROM patient_results`,
  `INSERT INTO result_files (clinic_id, version_id, file_id, position) SELECT clinic_id, id, id, 1 FROM patient_results`,
  `INSERT INTO deliveries (id, public_id, clinic_id, result_id, patient_id, contact_id, channel, recipient, subject, status)
   SELECT id, ${id('dlv', 'id')}, clinic_id, id, id, 1, 'email', 'reader@bench.example', 'x', 'delivered' FROM patient_results`,
]

const copies: { table: string; prefix: string | null; moved: string[]; same: string }[] = [
  {
    table: 'patient_results',
    prefix: 'res',
    moved: ['id', 'patient_id'],
    same: `clinic_id, result_type, test_name, test_date, status, uploaded_at, uploaded_by_id, matched_at, reviewed_at, authorised_at,
      sent_at, first_viewed_at`,
  },
  { table: 'result_versions', prefix: 'ver', moved: ['id', 'result_id'], same: 'clinic_id, number, created_by_id' },
  {
    table: 'stored_files',
    prefix: 'fil',
    moved: ['id', 'storage_key'],
    same: 'clinic_id, uploaded_by_id, kind, original_filename, storage_provider, master_key_id, wrapped_key',
  },
  { table: 'result_files', prefix: null, moved: ['version_id', 'file_id'], same: 'clinic_id, position' },
  {
    table: 'deliveries',
    prefix: 'dlv',
    moved: ['id', 'result_id', 'patient_id'],
    same: 'clinic_id, contact_id, channel, recipient, subject, status',
  },
]

/** The same rows again with numbers that go on. */
const doubling = copies.map(({ table, prefix, moved, same }) => (by: number, more: number) => {
  const first = moved[0] ?? 'id'
  const publicId = prefix === null ? [] : [{ column: 'public_id', value: id(prefix, `id + ${by}`) }]
  const columns = [...moved.map((column) => ({ column, value: `${column} + ${by}` })), ...publicId]
  return `INSERT INTO ${table} (${columns.map(({ column }) => column).join(', ')}, ${same})
    SELECT ${columns.map(({ value }) => value).join(', ')}, ${same} FROM ${table} WHERE ${first} <= ${more}`
})
