import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import type { ExportSubject } from '@/lib/exports/schema'
import { connect } from '@/scripts/database/connect.mjs'
import { inState } from '@/scripts/support/paths.mjs'
import { openBenchDatabase } from '../matching/open-bench-database'
import { fillResults } from './fill-results'
import { bareDriver, type Figures, ourJob } from './measure'

/**
 * A million rows as CSV: the product's job beside the bare driver, which streams the same rows through the same library in the same
 * run, in turns; and how much memory each kind of file takes. `npm run bench:exports [rows] [rounds] [subjects]`; it has a database of its own.
 */

const rows = Number(process.argv[2] ?? 1_000_000)
const rounds = Number(process.argv[3] ?? 3)

await openBenchDatabase('oodomedlink_bench_exports')
process.env['LOCAL_DIRECTORY'] = inState('bench-exports')
const count = await dbAcrossClinics.result.count()
if (count !== rows) {
  if (count !== 0) throw new Error(`The database oodomedlink_bench_exports holds ${count} results; drop it first.`)
  const connection = await connect(process.env['DATABASE_URL'] ?? '')
  await fillResults(connection, rows)
  await connection.end()
}
const { adminId } = (await makeAdmin()).actor

const median = (figures: Figures[]) =>
  figures.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(figures.length / 2)] as Figures

/** Ours and the bare driver in turns, so that a machine that grows slower does so for both. */
async function inTurns(subject: ExportSubject) {
  const asked = { rows, adminId, subject }
  // Warm: the rows lie in the server's memory, the code is compiled.
  await bareDriver(asked)
  await ourJob(asked)
  const taken: { bare: Figures; ours: Figures }[] = []
  for (let round = 0; round < rounds; round += 1)
    taken.push({ bare: await bareDriver(asked), ours: await ourJob(asked) })
  const [bare, ours] = [median(taken.map((round) => round.bare)), median(taken.map((round) => round.ours))]
  return {
    bare,
    ours,
    ratio: Math.round((bare.seconds / ours.seconds) * 100) / 100,
    grownMegabytesAtMost: Math.max(...taken.map((round) => round.ours.grownMegabytes)),
    rounds: taken,
  }
}

const subjects = (process.argv[4] ?? 'deliveries,results').split(',') as ExportSubject[]
// One statement with two joins, and one with four questions for each row.
const csv: Record<string, Awaited<ReturnType<typeof inTurns>>> = {}
for (const subject of subjects) csv[subject] = await inTurns(subject)

const short = { adminId, subject: 'results' } as const
const figures = {
  rows,
  ...csv,
  pdf: await ourJob({ ...short, rows: 5000, exportType: 'pdf', until: '2020-01-01' }),
  excel: await ourJob({ ...short, rows: 50_000, exportType: 'excel', until: '2020-01-02' }),
}
writeFileSync(join('bench', 'exports', 'latest.json'), `${JSON.stringify(figures, null, 2)}\n`)
console.log(JSON.stringify(figures, null, 2))
await disconnect()
