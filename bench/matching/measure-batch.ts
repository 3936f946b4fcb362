import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { join, resolve } from 'node:path'
import { encode } from 'next-auth/jwt'
import { cookieNameOf } from '@/lib/auth/portals'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { env } from '@/lib/env'
import { addPatient } from '@/lib/patients/add-patient'
import { patientInput } from '@/lib/patients/schema'
import { makeBatch, uploadIntoBatch } from '@/prisma/factories/make-batch'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeValues, normalSodium } from '@/prisma/factories/make-values'
import { requireBuild } from '@/scripts/prepare/build.mjs'
import { inState } from '@/scripts/support/paths.mjs'
import { startApp } from '../app/servers'
import { heldBelow } from './held-memory'
import { openBenchDatabase } from './open-bench-database'
import { peopleOf, readTruth } from './read-truth'

/**
 * A batch of hundreds in the running product: how long the worker takes for it, what it holds meanwhile, whether each document
 * lies where its truth says, and how quick a patient's result page stays. `npm run bench:batch -- FOLDER [documents]`.
 */

const [given, wished = '500'] = process.argv.slice(2)
if (!given) throw new Error('Name the folder: npm run bench:batch -- FOLDER [documents]')
const folder = resolve(given)

await openBenchDatabase('oodomedlink_bench_batch')
process.env['LOCAL_DIRECTORY'] = inState('bench-batch')
await requireBuild(process.env)

const clinic = await makeClinic({ clinicName: 'Bench of a batch' })
const actor = await makeMember(clinic)
for (const { fullName, number, dateOfBirth, gender } of peopleOf(folder))
  await addPatient(actor, patientInput.parse({ fullName, patientNumber: number, dateOfBirth, gender }))

const reader = await makePatient(actor)
const { resultId } = await makeValues(actor, { patient: reader, lines: [normalSodium] })
const { sessionPublicId } = await makePatientSession(reader.email)
const salt = cookieNameOf('patient')
const token = await encode({ token: { sid: sessionPublicId }, secret: env().AUTH_SECRET, salt, maxAge: 7200 })

const app = await startApp(process.env, 1)

/** One opening of the result's page after the other, until told to stop. @returns milliseconds of each */
async function openPage(goOn: (opened: number) => Promise<boolean>): Promise<number[]> {
  const times: number[] = []
  while (await goOn(times.length)) {
    const start = performance.now()
    const answer = await fetch(`${app.url}/patient/results/${resultId}`, { headers: { cookie: `${salt}=${token}` } })
    await answer.text()
    if (answer.status !== 200) throw new Error(`The page answered ${answer.status}.`)
    times.push(performance.now() - start)
    await pause(100)
  }
  return times
}

const quantile = (times: number[], share: number) =>
  Math.round(times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0)
const page = (times: number[]) => ({ openings: times.length, p50: quantile(times, 0.5), p99: quantile(times, 0.99) })

/** A copy that is no double: blanks after a PDF's end, a remark at a JPEG's beginning. */
function copyOf(bytes: Buffer, copy: number): Buffer {
  if (bytes.toString('latin1', 0, 4) === '%PDF') return Buffer.concat([bytes, Buffer.from(`\n${' '.repeat(copy)}\n`)])
  const remark = Buffer.from(`copy ${copy}`)
  const head = Buffer.from([0xff, 0xfe, 0, remark.length + 2])
  return Buffer.concat([bytes.subarray(0, 2), head, remark, bytes.subarray(2)])
}

await openPage(async (opened) => opened < 20)
const atRest = page(await openPage(async (opened) => opened < 100))

const { batchId } = await makeBatch(actor, 'A bench')
const truth = readTruth(folder).filter(({ file, feature }) => /\.(pdf|jpe?g)$/.test(file) && !/password/.test(feature))
const numberOf = new Map<string, string | null>()
for (let index = 0; index < Number(wished); index += 1) {
  const document = truth[index % truth.length]
  if (!document) throw new Error('The folder holds no document that is known.')
  const bytes = copyOf(readFileSync(join(folder, document.file)), index)
  const filename = `scan-${String(index).padStart(4, '0')}${document.file.slice(document.file.lastIndexOf('.'))}`
  const { documentId } = await uploadIntoBatch(actor, batchId, { bytes, filename })
  numberOf.set(documentId, document.person?.number ?? null)
}

const start = performance.now()
const held = { worker: 0, reader: 0 }
const watch = setInterval(() => {
  const now = heldBelow(app.pid)
  held.worker = Math.max(held.worker, now.worker)
  held.reader = Math.max(held.reader, now.reader)
}, 200)
const ofBatch = { batch: { publicId: batchId } }
const unread = () =>
  dbAcrossClinics.batchDocument.count({ where: { clinicId: actor.clinicId, ...ofBatch, matchedAt: null } })
const meanwhile = page(await openPage(async () => (await unread()) > 0))
const seconds = (performance.now() - start) / 1000
clearInterval(watch)

const rows = await dbAcrossClinics.batchDocument.findMany({
  where: { clinicId: actor.clinicId, ...ofBatch },
  select: { publicId: true, pile: true, patient: { select: { patientNumber: true } } },
})
const inPile = (pile: string | null) => rows.filter((row) => row.pile === pile)
const figures = {
  documents: rows.length,
  lost: Number(wished) - rows.length,
  seconds: Math.round(seconds),
  piles: { sure: inPile('sure').length, doubtful: inPile('doubtful').length, none: inPile('none').length },
  wrongAmongSure: inPile('sure').filter((row) => row.patient?.patientNumber !== numberOf.get(row.publicId)).length,
  heldMegabytes: { worker: Math.round(held.worker), reader: Math.round(held.reader) },
  pageMilliseconds: { atRest, meanwhile },
}
console.log(JSON.stringify(figures, null, 2))
await app.stop()
await disconnect()
