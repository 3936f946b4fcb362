/** What the database says of itself, a query a subject; each row has the key of a thing and what is true of it. */
const columns = `
  SELECT CONCAT('column ', TABLE_NAME, '.', COLUMN_NAME) AS thing, COLUMN_TYPE AS type,
    IF(IS_NULLABLE = 'YES', 'NULL', 'NOT NULL') AS presence, COALESCE(COLUMN_DEFAULT, 'none') AS fallback,
    COALESCE(NULLIF(EXTRA, ''), 'none') AS extra, COALESCE(COLLATION_NAME, 'none') AS collation
  FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ?`

const indexes = `
  SELECT CONCAT('index ', TABLE_NAME, '.', INDEX_NAME) AS thing, IF(NON_UNIQUE = 0, 'unique', 'not unique') AS uniqueness,
    INDEX_TYPE AS type,
    GROUP_CONCAT(CONCAT(COALESCE(COLUMN_NAME, 'expression'), COALESCE(CONCAT('(', SUB_PART, ')'), ''),
      IF(COLLATION = 'D', ' DESC', '')) ORDER BY SEQ_IN_INDEX SEPARATOR ', ') AS columns
  FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ?
  GROUP BY TABLE_NAME, INDEX_NAME, NON_UNIQUE, INDEX_TYPE`

/** A foreign key is known by what it ties together: its name does nothing. */
const foreignKeys = `
  SELECT CONCAT('foreign key ', k.TABLE_NAME, ' (', GROUP_CONCAT(k.COLUMN_NAME ORDER BY k.ORDINAL_POSITION SEPARATOR ', '),
      ') to ', k.REFERENCED_TABLE_NAME, ' (',
      GROUP_CONCAT(k.REFERENCED_COLUMN_NAME ORDER BY k.ORDINAL_POSITION SEPARATOR ', '), ')') AS thing,
    r.DELETE_RULE AS on_delete, r.UPDATE_RULE AS on_update
  FROM information_schema.KEY_COLUMN_USAGE k
  JOIN information_schema.REFERENTIAL_CONSTRAINTS r
    ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.TABLE_NAME = k.TABLE_NAME AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
  WHERE k.CONSTRAINT_SCHEMA = ? AND k.REFERENCED_TABLE_NAME IS NOT NULL
  GROUP BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.REFERENCED_TABLE_NAME, r.DELETE_RULE, r.UPDATE_RULE`

const tables = `
  SELECT CONCAT('table ', TABLE_NAME) AS thing, ENGINE AS engine, TABLE_COLLATION AS collation
  FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE'`

const isHistory = (thing) => /^\w+( key)? _prisma_migrations\b/.test(thing)

/** NO ACTION and RESTRICT are the same to InnoDB, and the servers report them differently. */
const plain = (value) => (value === 'NO ACTION' ? 'RESTRICT' : value)

/**
 * @param {import('mariadb').Connection} connection @param {string} database
 * @returns {Promise<Map<string, Record<string, string>>>} each thing with what is true of it
 */
export async function readCatalogue(connection, database) {
  const catalogue = new Map()
  await connection.query('SET SESSION group_concat_max_len = 100000')
  for (const query of [tables, columns, indexes, foreignKeys]) {
    for (const { thing, ...facts } of await connection.query(query, [database])) {
      if (isHistory(thing)) continue
      catalogue.set(thing, Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, plain(`${value}`)])))
    }
  }
  return catalogue
}
