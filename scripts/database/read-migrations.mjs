import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../support/paths.mjs'

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * The migrations on disk in the order of their application, in Prisma's own layout and with its checksums.
 * @param {string} [folder]
 * @returns {Migration[]}
 */
export function readMigrations(folder = inRoot('prisma', 'migrations')) {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /^\d{14}_\w+$/.test(name))
  return names
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}
