import type { Connection } from 'mariadb'

export type PlanStep = { table: string; type: string; key: string | null; rows: number; extra: string }
export type Explained = { sql: string; steps: PlanStep[]; rowsRead: number }

type Row = {
  table: string | null
  type: string | null
  key: string | null
  rows: bigint | number | null
  Extra: string
}

/** The plan of a statement, and how many rows the database reads for it in truth. */
export async function explain(connection: Connection, sql: string): Promise<Explained> {
  const rows = await connection.query<Row[]>(`EXPLAIN ${sql}`)
  await connection.query('FLUSH STATUS')
  await connection.query(sql)
  const counts = await connection.query<{ Value: string }[]>(
    "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%' OR Variable_name = 'Handler_icp_attempts'",
  )
  return {
    sql,
    steps: rows.map((row) => ({
      table: row.table ?? '',
      type: row.type ?? '',
      key: row.key,
      rows: Number(row.rows ?? 0),
      extra: row.Extra ?? '',
    })),
    rowsRead: counts.reduce((sum, { Value }) => sum + Number(Value), 0),
  }
}

// So few, that a scan is as good as an index.
const fewRows = 100
const isDerived = (step: PlanStep) => step.table === '' || step.table.startsWith('<') || step.table === 'page'
// The keys of these begin with the clinic, the patient, the account, the doctor or the thing itself, or name single rows.
const scopedKey =
  /_clinic_id_|_patient_id_|_account_id_|_doctor_id_|_entity_type_entity_id_id_idx$|^PRIMARY$|_public_id_key$/

/** What is wrong with a plan, in words; empty when it reads little, all of it by an index of a clinic, a patient or a row. */
export function faultsOf({ sql, steps, rowsRead }: Explained, mostRowsRead: number): string[] {
  const faults = steps
    .filter((step) => !isDerived(step))
    .flatMap((step) => {
      const name = `${step.table} (${step.type}, ${step.key ?? 'no key'}, ${step.rows} rows, ${step.extra})`
      const scans = (step.type === 'ALL' || step.type === 'index') && step.rows > fewRows
      const foreign = step.key !== null && !step.key.split(',').every((key) => scopedKey.test(key))
      return [...(scans ? [`scans ${name}`] : []), ...(foreign ? [`goes by a key of nobody’s: ${name}`] : [])]
    })
  if (rowsRead > mostRowsRead)
    faults.push(
      `reads ${rowsRead} rows, more than ${mostRowsRead}: ${steps.map((step) => `${step.table} by ${step.key ?? 'no key'} (${step.type}, ${step.rows}, ${step.extra})`).join('; ')}`,
    )
  return faults.map((fault) => `${fault}\n  ${sql.replaceAll(/\s+/g, ' ').slice(0, 1500)}`)
}
