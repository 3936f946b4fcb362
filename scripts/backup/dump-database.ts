import type { Connection } from 'mariadb'

const chunkCharacters = 256 * 1024
const historyTable = '_prisma_migrations'

export type Table = { name: string; columns: { name: string; isBinary: boolean }[] }

/** What the migrations have made, the history of migrations left out, in a fixed order. */
export async function listTables(connection: Connection): Promise<Table[]> {
  const rows = await connection.query<{ tableName: string; columnName: string; dataType: string; extra: string }[]>(
    `SELECT c.TABLE_NAME AS tableName, c.COLUMN_NAME AS columnName, c.DATA_TYPE AS dataType, c.EXTRA AS extra
     FROM information_schema.COLUMNS c
     JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
     WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'BASE TABLE' AND c.TABLE_NAME <> ?
     ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`,
    [historyTable],
  )
  const tables = new Map<string, Table>()
  for (const { tableName, columnName, dataType, extra } of rows) {
    // What the database computes by itself cannot be written back.
    if (/GENERATED/i.test(extra) && !/DEFAULT_GENERATED/i.test(extra)) continue
    const table = tables.get(tableName) ?? { name: tableName, columns: [] }
    table.columns.push({ name: columnName, isBinary: /binary|blob|bit/i.test(dataType) })
    tables.set(tableName, table)
  }
  return [...tables.values()]
}

/** One moment for everything that is read from here on, while others go on writing. */
export async function beginSnapshot(connection: Connection): Promise<void> {
  await connection.query("SET SESSION time_zone = '+00:00'")
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ')
  await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY')
}

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``

/**
 * Every row of every table as lines of JSON: a line that begins a table, and one for each row. Values are the database's own
 * texts, bytes are in hexadecimal digits, so that any server of either kind takes them back. Memory does not grow with the rows.
 * @param count told for each row, for the manifest
 */
export async function* dumpTables(
  connection: Connection,
  tables: readonly Table[],
  count: (table: string) => void,
): AsyncGenerator<Buffer> {
  let held = ''
  for (const { name, columns } of tables) {
    held += `${JSON.stringify({ table: name, columns: columns.map((column) => column.name) })}\n`
    const selected = columns.map(({ name: column, isBinary }) => (isBinary ? `HEX(${quoted(column)})` : quoted(column)))
    const rows = connection.queryStream({
      sql: `SELECT ${selected.join(', ')} FROM ${quoted(name)}`,
      rowsAsArray: true,
      // As the server writes it: a date or a number that is read and written again might become another.
      typeCast: (column) => column.string(),
    })
    for await (const row of rows) {
      count(name)
      held += `${JSON.stringify(row)}\n`
      if (held.length < chunkCharacters) continue
      yield Buffer.from(held)
      held = ''
    }
  }
  yield Buffer.from(`${held}${JSON.stringify({ end: true })}\n`)
}
