import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connect } from '@/scripts/database/connect.mjs'
import { migrate } from '@/scripts/database/migrate.mjs'
import { fillActivity } from './fill-activity'

/**
 * A page of activity at 10,000 and at 10,000,000 entries, for each way of looking: `npm run bench:activity [large]`. Filling takes
 * minutes and some 8 GB the first time; both databases are kept for the next run.
 */

const counts = { small: 10_000, large: Number(process.argv[2] ?? 10_000_000) }
const rounds = 3

async function ready(name: string, rows: number): Promise<string> {
  const url = new URL(process.env['DATABASE_URL'] ?? '')
  url.pathname = '/information_schema'
  const server = await connect(url.href)
  url.pathname = `/${name}`
  await server.query(`CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`)
  await server.end()
  await migrate(url.href)
  const connection = await connect(url.href)
  const [row] = await connection.query<{ count: bigint }[]>('SELECT COUNT(*) AS count FROM activity_logs')
  const held = Number(row?.count ?? 0n)
  if (held !== 0 && held !== rows) throw new Error(`The database ${name} holds ${held} entries; drop it first.`)
  if (held === 0) await fillActivity(connection, rows)
  await connection.end()
  return url.href
}

type Figures = Record<string, { milliseconds: number; shown: number; lookedAt: number | null }>

async function measured(databaseUrl: string): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'bench/activity/measure.ts'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })
  return JSON.parse(stdout) as Figures
}

const small = await ready('oodomedlink_bench_activity_small', counts.small)
const large = await ready('oodomedlink_bench_activity_large', counts.large)
await measured(large)
const taken: { small: Figures; large: Figures }[] = []
for (let round = 0; round < rounds; round += 1)
  taken.push({ small: await measured(small), large: await measured(large) })

// What disturbs a round only slows it: the best of each counts.
const best = (name: string, size: 'small' | 'large') =>
  Math.min(...taken.map((round) => round[size][name]?.milliseconds ?? Infinity))
const lines = Object.entries(taken[0]?.large ?? {}).map(([name, { shown, lookedAt }]) => {
  const [few, many] = [best(name, 'small'), best(name, 'large')]
  return { name, small: few, large: many, ratio: Math.round((many / few) * 100) / 100, shown, lookedAt }
})
writeFileSync(join('bench', 'activity', 'latest.json'), `${JSON.stringify({ counts, lines }, null, 2)}\n`)
for (const { name, small: few, large: many, ratio } of lines)
  console.log(`| ${name} | ${few} ms | ${many} ms | ${ratio} |`)
