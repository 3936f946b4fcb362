import { createConnection } from 'mariadb'
import { databaseAddress } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

/** A cell as the driver gives it: moments as "2026-11-21 09:30:00.000", in UTC. */
export type Cell = string | number | bigint | null
export type CellRow = readonly Cell[]

export type RowReader = {
  rows: (query: Prisma.Sql) => Promise<CellRow[]>
  close: () => Promise<void>
}

/**
 * Reads many rows as they come from the driver, on a connection of its own: a file of a million rows has no use for a million
 * objects of Prisma's, and must not keep a connection of the pool that pages wait for. For exports only.
 */
export async function openRowReader(): Promise<RowReader> {
  const connection = await createConnection({
    ...databaseAddress(),
    rowsAsArray: true,
    dateStrings: true,
    connectTimeout: 8000,
  })
  return {
    rows: (query) => connection.query<CellRow[]>(query.sql, query.values),
    close: () => connection.end(),
  }
}
