import type { Connection } from 'mariadb'
import { Stop } from '../support/stop.mjs'
import { listTables, type Table } from './dump-database'

const batchRows = 500
const batchCharacters = 1024 * 1024

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``

/** How many rows there are, whatever of; the history of migrations does not count. */
export async function countRows(connection: Connection): Promise<number> {
  let rows = 0
  for (const { name } of await listTables(connection)) {
    const [found] = await connection.query<{ found: bigint }[]>(
      `SELECT COUNT(*) AS found FROM (SELECT 1 FROM ${quoted(name)} LIMIT 1) AS some`,
    )
    rows += Number(found?.found ?? 0)
  }
  return rows
}

/** Takes every table away, the history of migrations too. */
export async function dropEverything(connection: Connection): Promise<void> {
  const tables = await connection.query<{ name: string }[]>(
    `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'`,
  )
  await connection.query('SET FOREIGN_KEY_CHECKS = 0')
  for (const { name } of tables) await connection.query(`DROP TABLE ${quoted(name)}`)
  await connection.query('SET FOREIGN_KEY_CHECKS = 1')
}

/**
 * Writes the lines of a dump into tables that the migrations have made and that are empty.
 * @returns how many rows each table got
 * @throws Stop when a table or a column is not there, or the dump does not come to its end
 */
export async function loadTables(
  connection: Connection,
  lines: AsyncIterable<string>,
): Promise<Record<string, number>> {
  const known = new Map((await listTables(connection)).map((table) => [table.name, table]))
  const counts: Record<string, number> = {}
  await connection.query("SET SESSION time_zone = '+00:00', FOREIGN_KEY_CHECKS = 0, UNIQUE_CHECKS = 0")
  await connection.query("SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')")
  let batch: Batch | undefined
  let ended = false
  await connection.beginTransaction()
  for await (const line of lines) {
    const read = JSON.parse(line) as (string | null)[] | { table?: string; columns?: string[]; end?: true }
    if (Array.isArray(read)) {
      if (!batch) throw new Stop('The dump of the database does not begin with a table.')
      batch.add(read, line.length)
      if (batch.isFull()) await batch.write(connection, counts)
      continue
    }
    await batch?.write(connection, counts)
    ended = read.end === true
    batch = read.table === undefined ? undefined : new Batch(tableOf(known, read.table, read.columns ?? []))
    if (batch) counts[batch.table.name] ??= 0
  }
  if (!ended) throw new Stop('The dump of the database is cut off.')
  await connection.commit()
  await connection.query('SET SESSION FOREIGN_KEY_CHECKS = 1, UNIQUE_CHECKS = 1')
  return counts
}

function tableOf(known: ReadonlyMap<string, Table>, name: string, columns: string[]): Table {
  const table = known.get(name)
  if (!table) throw new Stop(`The backup holds a table ${name} that this version does not know.`)
  return {
    name,
    columns: columns.map((column) => {
      const found = table.columns.find((one) => one.name === column)
      if (!found) throw new Stop(`The backup holds a column ${name}.${column} that this version does not know.`)
      return found
    }),
  }
}

class Batch {
  private rows: (string | null)[][] = []
  private characters = 0

  constructor(readonly table: Table) {}

  add(row: (string | null)[], characters: number): void {
    this.rows.push(row)
    this.characters += characters
  }

  isFull(): boolean {
    return this.rows.length >= batchRows || this.characters >= batchCharacters
  }

  async write(connection: Connection, counts: Record<string, number>): Promise<void> {
    const { name, columns } = this.table
    if (this.rows.length === 0) return
    const row = `(${columns.map(({ isBinary }) => (isBinary ? 'UNHEX(?)' : '?')).join(', ')})`
    const sql = `INSERT INTO ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(', ')}) VALUES ${this.rows.map(() => row).join(', ')}`
    await connection.query(sql, this.rows.flat())
    counts[name] = (counts[name] ?? 0) + this.rows.length
    this.rows = []
    this.characters = 0
  }
}
