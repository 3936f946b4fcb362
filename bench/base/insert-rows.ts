import type { Connection } from 'mariadb'

export type Value = string | number | bigint | boolean | Date | Uint8Array | null
const bytesAStatement = 1_000_000
const mostRows = 2000

const roughSize = (row: readonly Value[]) =>
  row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length * 2 : 24), 0)

/** Writes many rows by few statements. Columns are written as they stand in the database. */
export async function insertRows(
  connection: Connection,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
): Promise<number> {
  const start = `INSERT INTO \`${table}\` (${columns.map((name) => `\`${name}\``).join(', ')}) VALUES `
  const place = `(${columns.map(() => '?').join(',')})`
  let [held, heldBytes, written]: [(readonly Value[])[], number, number] = [[], 0, 0]
  const write = async () => {
    if (held.length === 0) return
    await connection.query(start + held.map(() => place).join(','), held.flat())
    written += held.length
    held = []
    heldBytes = 0
  }
  for (const row of rows) {
    held.push(row)
    heldBytes += roughSize(row)
    if (held.length >= mostRows || heldBytes >= bytesAStatement) await write()
  }
  await write()
  return written
}
