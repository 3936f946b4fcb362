import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { connect } from '@/scripts/database/connect.mjs'
import { inState } from '@/scripts/support/paths.mjs'
import { openBenchDatabase } from '../matching/open-bench-database'
import { fillResults } from './fill-results'
import { bareDriver, type Figures, ourJob } from './measure'

/**
 * A million results as CSV: the product's job beside the bare driver, which streams the same rows through the same library in the same
 * run, in turns; and how much memory each kind of file takes. `npm run bench:exports [rows]`; it has a database of its own.
 */

const rows = Number(process.argv[2] ?? 1_000_000)
const rounds = 3

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
const all = { rows, adminId }

const median = (all: Figures[]) => all.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(all.length / 2)]
// Warm: the rows lie in the server's memory, the code is compiled.
await bareDriver(rows)
await ourJob(all)
const taken: { bare: Figures; ours: Figures }[] = []
for (let round = 0; round < rounds; round += 1) taken.push({ bare: await bareDriver(rows), ours: await ourJob(all) })
const [bare, ours] = [median(taken.map((round) => round.bare)), median(taken.map((round) => round.ours))]
const figures = {
  rows,
  bare,
  ours,
  ratio: Math.round(((bare?.seconds ?? 0) / (ours?.seconds ?? 1)) * 100) / 100,
  grownMegabytesAtMost: Math.max(...taken.map((round) => round.ours.grownMegabytes)),
  rounds: taken,
  pdf: await ourJob({ rows: 5000, adminId, exportType: 'pdf', until: '2020-01-01' }),
  excel: await ourJob({ rows: 50_000, adminId, exportType: 'excel', until: '2020-01-02' }),
}
writeFileSync(join('bench', 'exports', 'latest.json'), `${JSON.stringify(figures, null, 2)}\n`)
console.log(JSON.stringify(figures, null, 2))
await disconnect()
