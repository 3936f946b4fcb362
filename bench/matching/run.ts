import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { disconnect } from '@/lib/db'
import { env } from '@/lib/env'
import { addPatient } from '@/lib/patients/add-patient'
import { patientInput } from '@/lib/patients/schema'
import { matchReading } from '@/lib/matching/match-reading'
import { askReader, readerProcessId, stopReader } from '@/lib/readings/ask-reader'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { bareExtraction, bareRecognition } from './bare-rates'
import { measurePiles } from './measure-piles'
import { openBenchDatabase } from './open-bench-database'
import { peopleOf, readTruth } from './read-truth'

/**
 * How documents of a folder with a table of truth are matched: shares of the piles, wrong matches, and the speed beside the bare
 * libraries in the same run. `npm run bench:matching -- FOLDER`; it has a database of its own.
 */

await openBenchDatabase('oodomedlink_bench_matching')

const [given] = process.argv.slice(2)
if (!given) throw new Error('Name the folder: npm run bench:matching -- FOLDER')
const folder = resolve(given)

const held = { reader: 0, own: 0 }
function readHeld() {
  held.own = Math.max(held.own, process.memoryUsage.rss() / 1_000_000)
  const id = readerProcessId()
  if (id === undefined) return
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
    held.reader = Math.max(held.reader, Number(kilobytes ?? 0) / 1000)
  } catch {
    // It has just ended, or this is no Linux; the figure stays what it was.
  }
}
const watch = setInterval(readHeld, 100)

const actor = await makeMember(await makeClinic({ clinicName: 'Bench of the matching' }))
for (const { fullName, number, dateOfBirth, gender } of peopleOf(folder))
  await addPatient(actor, patientInput.parse({ fullName, patientNumber: number, dateOfBirth, gender }))

const documents = readTruth(folder)
const piles = await measurePiles(actor.clinicId, folder, documents)
// Taken here, because the bare libraries run in this process afterwards.
const heldMegabytes = { reader: Math.round(held.reader), worker: Math.round(held.own) }
clearInterval(watch)

const named = { filename: 'document', filenamePattern: null }
async function ours(files: readonly string[]): Promise<number> {
  const queue = [...files]
  const start = performance.now()
  const lane = async () => {
    for (let file = queue.shift(); file; file = queue.shift())
      await matchReading(actor.clinicId, await askReader('pdf', readFileSync(file)), named)
  }
  await Promise.all([lane(), lane(), lane()])
  return performance.now() - start
}

const filesOf = (kind: string, but: RegExp) =>
  documents
    .filter((document) => document.kind === kind && !but.test(document.feature))
    .map(({ file }) => join(folder, file))
const texts = filesOf('pdf', /password/)
const scans = filesOf('scan', /upside|sideways|WRONG/)
const repeated = Array.from({ length: 10 }, () => texts).flat()
const recognition = resolve(env().LOCAL_DIRECTORY, 'recognition')

// Warm, then in turns, so that a machine that grows slower does so for both.
await bareExtraction(texts)
await ours(texts)
const rounds = []
for (let round = 0; round < 3; round += 1)
  rounds.push({ bare: await bareExtraction(repeated), ours: await ours(repeated) })
const scanRounds = [{ bare: await bareRecognition(scans, recognition), ours: await ours(scans) }]
scanRounds.push({ bare: await bareRecognition(scans, recognition), ours: await ours(scans) })

const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const rate = (count: number, milliseconds: number) => Math.round((count / milliseconds) * 10_000) / 10
const figures = {
  piles: piles.tallies,
  wrong: piles.wrong,
  notSure: piles.notSure,
  text: {
    documents: repeated.length,
    barePerSecond: rate(repeated.length, median(rounds.map(({ bare }) => bare))),
    oursPerSecond: rate(repeated.length, median(rounds.map((round) => round.ours))),
    ratio: Math.round(median(rounds.map((round) => round.bare / round.ours)) * 100) / 100,
  },
  scans: {
    documents: scans.length,
    barePerSecond: rate(scans.length, median(scanRounds.map(({ bare }) => bare))),
    oursPerSecond: rate(scans.length, median(scanRounds.map((round) => round.ours))),
    ratio: Math.round(median(scanRounds.map((round) => round.bare / round.ours)) * 100) / 100,
  },
  heldMegabytes,
}
writeFileSync(join('bench', 'matching', 'latest.json'), `${JSON.stringify(figures, null, 2)}\n`)
console.log(JSON.stringify(figures, null, 2))
stopReader()
await disconnect()
