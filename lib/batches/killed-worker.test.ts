import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { Random } from '@/bench/base/random'
import { confirmBatch } from '@/lib/batches/confirm-batch'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { migrate } from '@/scripts/database/migrate.mjs'
import { withScratchDatabase } from '@/scripts/testing/with-scratch-database.mjs'
import { makeBatch, uploadIntoBatch } from '@/prisma/factories/make-batch'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeDocument } from '@/prisma/factories/make-result'

const documents = Number(process.env['KILLED_BATCH_DOCUMENTS'] ?? 12)
const seed = Number(process.env['KILLED_BATCH_SEED'] ?? Date.now() % 1_000_000)
const deaths = Number(process.env['KILLED_BATCH_DEATHS'] ?? 2)

const workers = new Set<ChildProcess>()

function startWorker(databaseUrl: string): void {
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' }
  const worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], { env, stdio: 'ignore' })
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
}

async function killWorkers(): Promise<void> {
  const ended = [...workers].map((worker) => once(worker, 'exit'))
  for (const worker of workers) worker.kill('SIGKILL')
  await Promise.all(ended)
}
afterAll(killWorkers)

/** Lets workers begin, kills them at some instant, and ends the leases of what they held. */
async function liveAndDie(databaseUrl: string, random: Random): Promise<void> {
  for (let count = 0; count < 2; count += 1) startWorker(databaseUrl)
  await pause(1500 + random.below(5000))
  await killWorkers()
  const now = new Date()
  await dbAcrossClinics.job.updateMany({
    where: { claimableAt: { gt: now }, name: { not: 'release-batch' } },
    data: { claimableAt: now },
  })
}

const letFinish = async (databaseUrl: string, isDone: () => Promise<boolean>) => {
  for (let count = 0; count < 2; count += 1) startWorker(databaseUrl)
  await expect.poll(isDone, { timeout: 200_000 + documents * 1000, interval: 300 }).toBe(true)
  await killWorkers()
}

test(`workers killed ${deaths} times in a batch of ${documents} documents and ${deaths} times while its results are made (seed ${seed}): each becomes one result of its patient`, async () => {
  const random = new Random(seed)
  await withScratchDatabase(async (databaseUrl: string) => {
    await migrate(databaseUrl)
    // The product's own code asks this process's environment once, at its first question.
    process.env['DATABASE_URL'] = databaseUrl
    const actor = await makeMember(await makeClinic(), { role: 'reviewer' })
    const { batchId } = await makeBatch(actor)
    for (let number = 1; number <= documents; number += 1) {
      const facts = {
        fullName: `Person ${wordOf(number)} Obi`,
        patientNumber: `KB-${10_000 + number}`,
        dateOfBirth: '1980-05-17',
      }
      const patient = await makePatient(actor, facts)
      const bytes = await makeDocument(actor, { patient }, 'pdf')
      await uploadIntoBatch(actor, batchId, { bytes, filename: `${number}.pdf` })
    }
    for (let death = 0; death < deaths; death += 1) await liveAndDie(databaseUrl, random)
    await letFinish(
      databaseUrl,
      async () => (await dbAcrossClinics.batchDocument.count({ where: { matchedAt: null } })) === 0,
    )
    expect(await dbAcrossClinics.batchDocument.count({ where: { pile: 'sure' } })).toBe(documents)
    expect(await dbAcrossClinics.result.count()).toBe(0)

    await confirmBatch(actor, { batchId })
    const past = new Date(Date.now() - 1000)
    await dbAcrossClinics.batch.update({ where: { publicId: batchId }, data: { undoUntil: past } })
    const released = async () => {
      const { releasedAt } = await dbAcrossClinics.batch.findUniqueOrThrow({ where: { publicId: batchId } })
      return releasedAt !== null
    }
    for (let death = 0; death < deaths; death += 1) {
      await dbAcrossClinics.job.updateMany({
        where: { name: 'release-batch', finishedAt: null },
        data: { claimableAt: past },
      })
      await liveAndDie(databaseUrl, random)
    }
    await dbAcrossClinics.job.updateMany({
      where: { name: 'release-batch', finishedAt: null },
      data: { claimableAt: past },
    })
    await letFinish(databaseUrl, released)
    const rows = await dbAcrossClinics.batchDocument.findMany({
      include: {
        result: true,
        file: { select: { originalFilename: true } },
        patient: { select: { patientNumber: true } },
      },
    })
    for (const { result, file, patient, patientId } of rows) {
      expect(patient?.patientNumber).toBe(`KB-${10_000 + Number.parseInt(file.originalFilename, 10)}`)
      expect(result).toMatchObject({ patientId, status: 'sent', identity: 'agrees' })
    }
    expect(await dbAcrossClinics.result.count()).toBe(documents)
    expect(await dbAcrossClinics.job.count({ where: { name: 'announce-result' } })).toBe(documents)
    await disconnect()
  })
}, 600_000)

/** A name that no other number has: letters for digits. */
const wordOf = (number: number) =>
  `Q${Array.from(String(number), (digit) => 'bcdfghjklm'[Number(digit)] ?? '').join('a')}a`
