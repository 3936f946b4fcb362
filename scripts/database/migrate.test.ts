import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { withScratchDatabase } from '../testing/with-scratch-database.mjs'
import { migrate } from './migrate.mjs'
import { readMigrations } from './read-migrations.mjs'

const migration = (name: string, sql: string) => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})

const first = migration('20260101000000_first', 'CREATE TABLE a (id INT PRIMARY KEY);')
const second = migration(
  '20260102000000_second',
  `CREATE TABLE b (id INT PRIMARY KEY);
   CREATE TRIGGER b_no_delete BEFORE DELETE ON b FOR EACH ROW
   BEGIN
     SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'b keeps its rows';
   END;
   INSERT INTO b VALUES (1);`,
)

describe('migrate', () => {
  it('applies in order, once, with a trigger whose body has semicolons', () =>
    withScratchDatabase(async (url, query) => {
      expect(await migrate(url, { migrations: [first] })).toEqual([first.name])
      expect(await migrate(url, { migrations: [first, second] })).toEqual([second.name])
      expect(await migrate(url, { migrations: [first, second] })).toEqual([])
      await expect(query('DELETE FROM b')).rejects.toThrow('b keeps its rows')
      const rows = await query(
        'SELECT migration_name, checksum, finished_at FROM _prisma_migrations ORDER BY started_at',
      )
      expect(rows.map((row: { checksum: string }) => row.checksum)).toEqual([first.checksum, second.checksum])
      expect(rows.every((row: { finished_at: Date | null }) => row.finished_at)).toBe(true)
    }))

  it('refuses one that was edited after it had been applied, and applies nothing', () =>
    withScratchDatabase(async (url, query) => {
      await migrate(url, { migrations: [first] })
      const edited = migration(first.name, `${first.sql} -- and more`)
      await expect(migrate(url, { migrations: [edited, second] })).rejects.toThrow(
        'was edited after it had been applied',
      )
      expect(await query("SHOW TABLES LIKE 'b'")).toHaveLength(0)
    }))

  it('refuses to go on after one that stopped half-way, until a person has put it right', () =>
    withScratchDatabase(async (url, query) => {
      const broken = migration('20260102000000_broken', 'CREATE TABLE c (id INT); CREATE TABLE a (id INT);')
      await expect(migrate(url, { migrations: [first, broken] })).rejects.toThrow(/broken failed: .*already exists/)
      const corrected = migration(broken.name, 'CREATE TABLE c (id INT);')
      await expect(migrate(url, { migrations: [first, corrected] })).rejects.toThrow(
        /did not finish \(.*already exists.*DELETE FROM/s,
      )
      await query('DROP TABLE c')
      await query('DELETE FROM _prisma_migrations WHERE finished_at IS NULL')
      expect(await migrate(url, { migrations: [first, corrected] })).toEqual([broken.name])
    }))

  it('lets several runners at once apply each migration once', () =>
    withScratchDatabase(async (url, query) => {
      const slow = migration(second.name, `DO SLEEP(0.3); ${second.sql}`)
      const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(url, { migrations: [first, slow] })))
      expect(runs.flat().toSorted()).toEqual([first.name, slow.name])
      expect(await query('SELECT 1 FROM _prisma_migrations')).toHaveLength(2)
    }))

  it('applies the migrations of the project', () =>
    withScratchDatabase(async (url) => {
      expect(await migrate(url)).toEqual(readMigrations().map(({ name }) => name))
    }))
})
