import type { Connection } from 'mariadb'

const seedRows = 1000

/** What a row is, from its number alone: one clinic has 40 % of all, few things happen seldom, one address is everywhere. */
const rowOf = (number: string) => {
  const hash = (salt: string) => `CRC32(CONCAT('${salt}', ${number}))`
  const clinic = `IF(${hash('c')} % 100 < 40, 1, 2 + ${hash('c')} DIV 100 % 19)`
  const kind = `CASE WHEN ${hash('k')} % 100 < 55 THEN 'clinic' WHEN ${hash('k')} % 100 < 90 THEN 'patient'
    WHEN ${hash('k')} % 100 < 95 THEN 'system' WHEN ${hash('k')} % 100 < 98 THEN 'visitor'
    WHEN ${hash('k')} % 100 < 99 THEN 'doctor' ELSE 'admin' END`
  return `SELECT ${number} AS number, ${clinic} AS clinic, ${kind} AS kind, ${hash('p')} AS p, ${hash('a')} AS a, ${hash('i')} AS i`
}

const columns =
  'id, public_id, clinic_id, actor_kind, actor_id, action, entity_type, entity_id, ip_address, metadata, created_at'

const insert = (rows: string) => `INSERT INTO activity_logs (${columns})
  SELECT number, CONCAT('act_', LPAD(number, 26, '0')), IF(kind = 'admin', NULL, clinic), kind,
    CASE kind WHEN 'clinic' THEN clinic * 10 + p % 10 WHEN 'patient' THEN 1 + p % 50000 WHEN 'doctor' THEN 1 + p % 100
      WHEN 'admin' THEN 1 + p % 5 ELSE NULL END,
    CASE kind WHEN 'clinic' THEN IF(a % 20000 = 0, 'result.recalled',
        ELT(1 + a % 6, 'result.uploaded', 'result.matched', 'result.reviewed', 'result.authorised', 'result.sent', 'patient.added'))
      WHEN 'patient' THEN ELT(1 + a % 3, 'result.viewed', 'file.downloaded', 'link.used') WHEN 'system' THEN 'message.sent'
      WHEN 'visitor' THEN 'member.sign_in_refused' WHEN 'doctor' THEN 'note.read' ELSE 'admin.signed_in' END,
    CASE kind WHEN 'visitor' THEN 'member' WHEN 'doctor' THEN 'note' WHEN 'admin' THEN 'admin'
      WHEN 'clinic' THEN IF(a % 20000 <> 0 AND a % 6 = 5, 'patient', 'result') ELSE 'result' END,
    1 + number DIV 8, IF(i % 50 = 0, '192.0.2.7', CONCAT('10.', i % 4, '.', i DIV 4 % 40, '.', i DIV 160 % 40)),
    '{"result":"res_00000000000000000000001000"}', '2024-11-01' + INTERVAL number * 6 SECOND
  FROM (${rows}) made`

const digits =
  '(SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)'
const thousand = `(SELECT 1 + a.n + 10 * b.n + 100 * c.n AS id FROM ${digits} a, ${digits} b, ${digits} c) n`
const id = (prefix: string) => `CONCAT('${prefix}_', LPAD(id, 26, '0'))`

const people = [
  `INSERT INTO clinics (id, public_id, clinic_name, email, status)
   SELECT id, ${id('cln')}, CONCAT('Laboratory ', id), CONCAT('clinic-', id, '@bench.example'), 'active' FROM ${thousand} WHERE id <= 20`,
  `INSERT INTO clinic_members (id, public_id, clinic_id, full_name, email, password_hash, role)
   SELECT id, ${id('mem')}, id DIV 10, CONCAT('Ada Obi ', id), CONCAT('member-', id, '@bench.example'), 'x', 'technician'
   FROM ${thousand} WHERE id BETWEEN 10 AND 209`,
  `INSERT INTO admins (id, public_id, full_name, email, password_hash, totp_secret)
   SELECT id, ${id('adm')}, CONCAT('Ngozi Eze ', id), CONCAT('admin-', id, '@bench.example'), 'x', '' FROM ${thousand} WHERE id <= 5`,
  `INSERT INTO patient_results (id, public_id, clinic_id, result_type, test_name, test_date, uploaded_by_id)
   SELECT id, ${id('res')}, 1, 'chemistry', 'Lipid profile', '2026-01-05', 10 FROM ${thousand}`,
]

/** Fills a migrated, empty database: the rows by doubling and in their order, the indexes afterwards, each from sorted rows. */
export async function fillActivity(connection: Connection, rows: number): Promise<void> {
  await connection.query('SET unique_checks = 0, foreign_key_checks = 0, check_constraint_checks = 0')
  for (const statement of people) await connection.query(statement)
  const [table] = await connection.query<{ 'Create Table': string }[]>('SHOW CREATE TABLE activity_logs')
  const indexes = [...(table?.['Create Table'] ?? '').matchAll(/^ {2}((?:UNIQUE )?KEY `(\w+)` .*?),?$/gm)]
  await connection.query(`ALTER TABLE activity_logs ${indexes.map(([, , name]) => `DROP INDEX ${name}`).join(', ')}`)
  await connection.query(insert(rowsOf('n.id', thousand)))
  for (let count = seedRows; count < rows; count *= 2) {
    const more = Math.min(count, rows - count)
    await connection.query(
      insert(rowsOf(`log.id + ${count}`, `activity_logs log WHERE log.id <= ${more} ORDER BY log.id`)),
    )
  }
  for (const [, definition] of indexes) await connection.query(`ALTER TABLE activity_logs ADD ${definition}`)
  await connection.query('ANALYZE TABLE activity_logs')
}

const rowsOf = (number: string, from: string) => `${rowOf(number)} FROM ${from}`
