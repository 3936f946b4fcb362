import type { CellRow } from '@/lib/db-rows'
import { Prisma } from '@/prisma/generated/client'

const { sql, join, raw } = Prisma
type Sql = Prisma.Sql

/**
 * What a column holds: a text that somebody typed, a word or an id of ours, a moment of UTC, or a number. Texts are made harmless
 * before they leave.
 */
export type ColumnKind = 'text' | 'code' | 'moment' | 'count'
export type ExportColumn = { header: string; kind: ColumnKind; value: Sql }

/** Where the rows of a list come from. `alias` is the table's name in every part of it; `id` is its key. */
export type ExportSource = {
  columns: readonly ExportColumn[]
  table: string
  alias: string
  joins: Sql
  /** Of what the driver gives for one row, where that is not yet what leaves. */
  change?: (row: CellRow) => CellRow
}

/** Which rows, found out once before the first page: public ids and days as what stands in the table. */
export type ExportWhere = {
  conditions: readonly Sql[]
  /** The index whose order is that of the ids; the database chooses where none is named. */
  index?: Sql
}

// The driver loses its way in the name of a column that is longer than 250 characters, as an expression without a name is.
const valuesOf = (columns: readonly ExportColumn[]) =>
  join(columns.map(({ value }, index) => sql`${value} AS ${raw(`c${index}`)}`))

const indexOf = ({ index }: ExportWhere) => (index === undefined ? sql`` : sql`FORCE INDEX (${index})`)
const whereOf = (conditions: readonly Sql[]) => join([sql`TRUE`, ...conditions], ' AND ')

/**
 * One page of a list in the order of ids, the id before the columns. Its ids come from one index first and everything else is
 * joined to them, so that no plan reads more than a page.
 */
export function pageQuery(source: ExportSource, where: ExportWhere, page: { afterId: bigint; limit: number }): Sql {
  const { table, alias, columns, joins } = source
  const key = raw(`${alias}.id`)
  return sql`SELECT STRAIGHT_JOIN ${key}, ${valuesOf(columns)}
    FROM (SELECT ${key} FROM ${raw(`${table} ${alias}`)} ${indexOf(where)}
      WHERE ${whereOf(where.conditions)} AND ${key} > ${page.afterId} ORDER BY ${key} LIMIT ${page.limit}) page
    JOIN ${raw(`${table} ${alias}`)} ON ${key} = page.id ${joins} ORDER BY page.id`
}

/** The same rows in one statement, as somebody would write it who knows nothing of pages; for the bench. */
export function wholeQuery(source: ExportSource, where: ExportWhere): Sql {
  const { table, alias, columns, joins } = source
  return sql`SELECT STRAIGHT_JOIN ${raw(`${alias}.id`)}, ${valuesOf(columns)}
    FROM ${raw(`${table} ${alias}`)} ${indexOf(where)} ${joins}
    WHERE ${whereOf(where.conditions)} ORDER BY ${raw(`${alias}.id`)}`
}

/** How many rows there are; no further than `most`, where that is said. */
export function countQuery({ table, alias }: ExportSource, where: ExportWhere, most?: number): Sql {
  const rows = sql`SELECT 1 FROM ${raw(`${table} ${alias}`)} ${indexOf(where)} WHERE ${whereOf(where.conditions)}`
  return sql`SELECT COUNT(*) AS count FROM (${rows} ${most === undefined ? sql`` : sql`LIMIT ${most}`}) counted`
}

export const column = (header: string, kind: ColumnKind, value: Sql): ExportColumn => ({ header, kind, value })
