import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Random } from '@/bench/base/random'
import { dbAcrossClinics } from '@/lib/db'
import { sweepLooseObjects } from '@/lib/files/loose-objects'
import { readWhole } from '@/lib/files/read-whole'
import { FakeCloudinary } from '@/lib/files/storage/testing/start-cloudinary'
import { makeUploader } from '@/lib/files/testing/make-uploader'
import { plainPdf } from '@/lib/files/testing/sample-documents'
import { upload } from '@/lib/files/testing/upload'
import { type OwnDatabase, openOwnDatabase } from '@/lib/testing/own-database'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { startMove } from './start-move'

const files = Number(process.env['KILLED_MOVE_FILES'] ?? 120)
const deaths = Number(process.env['KILLED_MOVE_DEATHS'] ?? 5)
const seed = Number(process.env['KILLED_MOVE_SEED'] ?? Date.now() % 1_000_000)

const fake = new FakeCloudinary()
let database: OwnDatabase
let directory: string
beforeAll(async () => {
  const { cloudName, apiKey, apiSecret, apiUrl } = await fake.start()
  directory = await mkdtemp(path.join(tmpdir(), 'killed-move-'))
  Object.assign(process.env, {
    LOCAL_DIRECTORY: directory,
    CLOUDINARY_CLOUD_NAME: cloudName,
    CLOUDINARY_API_KEY: apiKey,
    CLOUDINARY_API_SECRET: apiSecret,
    CLOUDINARY_API_URL: apiUrl,
  })
  database = await openOwnDatabase()
}, 240_000)

let worker: ChildProcess | undefined

function startWorker(): void {
  worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    env: { ...process.env, DATABASE_URL: database.databaseUrl, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
}

async function killWorker(): Promise<void> {
  const dying = worker
  worker = undefined
  if (!dying || dying.exitCode !== null) return
  const gone = once(dying, 'exit')
  dying.kill('SIGKILL')
  await gone
}

afterAll(async () => {
  await killWorker()
  await database.close()
  await fake.close()
  await rm(directory, { recursive: true, force: true })
})

/** What the next minute would bring, now that no worker lives: its lease ends. */
const letLeaseEnd = () =>
  dbAcrossClinics.job.updateMany({
    where: { name: 'move-stored-files', finishedAt: null, failedAt: null },
    data: { claimableAt: new Date() },
  })

/** A worker begins, and dies at some instant: at a moment of its own, or while a request of the move is on its way. */
async function liveAndDie(random: Random): Promise<void> {
  let left = 1 + random.below(50)
  const struck = new Promise<void>((resolve) => {
    fake.during = async () => {
      left -= 1
      if (left !== 0) return
      await killWorker()
      resolve()
    }
  })
  startWorker()
  await Promise.race([struck, pause(2500 + random.below(3000))])
  await killWorker()
  fake.during = () => Promise.resolve()
  await letLeaseEnd()
}

test(`a move of ${files} files killed at ${deaths} random points (seed ${seed}): every file opens, nothing is left lying`, async () => {
  const random = new Random(seed)
  const owner = await makeUploader()
  const documents: { fileId: string; bytes: Buffer }[] = []
  for (let index = 0; index < files; index += 1) {
    const bytes = plainPdf({ padBytes: random.below(200_000), remark: `Document ${index}` })
    documents.push({ fileId: (await upload(owner, bytes, 'a.pdf')).fileId, bytes })
  }
  const moveId = await startMove((await makeAdmin()).actor, { from: 'local', to: 'cloudinary' })
  for (let death = 0; death < deaths; death += 1) await liveAndDie(random)
  startWorker()
  const move = () => dbAcrossClinics.storageMove.findUniqueOrThrow({ where: { publicId: moveId } })
  await expect.poll(async () => (await move()).finishedAt, { timeout: 120_000, interval: 300 }).not.toBeNull()
  await killWorker()

  expect(await move()).toMatchObject({ totalFiles: files, movedFiles: files, failedFiles: 0 })
  await sweepLooseObjects(new Date(Date.now() + 49 * 3_600_000))
  expect(await dbAcrossClinics.looseObject.count()).toBe(0)
  expect(fake.objects.size).toBe(files)
  for (const { fileId, bytes } of documents) {
    const row = await dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { publicId: fileId } })
    expect(row.storageProvider).toBe('cloudinary')
    expect((await readWhole(row, 10_000_000)).equals(bytes)).toBe(true)
  }
}, 300_000)
