import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import type { ClinicFileOwner } from '@/lib/files/file-owner'
import { sweepLooseObjects } from '@/lib/files/loose-objects'
import { chooseStorage } from '@/lib/files/storage/choose-storage'
import { MissingObjectError, type Storage } from '@/lib/files/storage/storage'
import { FakeCloudinary } from '@/lib/files/storage/testing/start-cloudinary'
import { collect } from '@/lib/files/storage/testing/storage-contract'
import { makeUploader } from '@/lib/files/testing/make-uploader'
import { plainPdf } from '@/lib/files/testing/sample-documents'
import { upload } from '@/lib/files/testing/upload'
import { readWhole } from '@/lib/files/read-whole'
import { type OwnDatabase, openOwnDatabase } from '@/lib/testing/own-database'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { cancelMove, pauseMove, resumeMove } from './change-move'
import { listMoves } from './list-moves'
import { startMove } from './start-move'
import { storageFigures } from './storage-figures'
import { workMove } from './work-move'
import { countStorage } from '@/lib/files/count-storage'

const fake = new FakeCloudinary()
// Also on a machine that does much else.
vi.setConfig({ testTimeout: 120_000 })

let database: OwnDatabase
let directory: string
let admin: AdminActor
let owner: ClinicFileOwner
let local: Storage
let cloud: Storage

beforeAll(async () => {
  const cloudinary = await fake.start()
  directory = await mkdtemp(path.join(tmpdir(), 'moves-'))
  Object.assign(process.env, {
    LOCAL_DIRECTORY: directory,
    CLOUDINARY_CLOUD_NAME: cloudinary.cloudName,
    CLOUDINARY_API_KEY: cloudinary.apiKey,
    CLOUDINARY_API_SECRET: cloudinary.apiSecret,
    CLOUDINARY_API_URL: cloudinary.apiUrl,
  })
  database = await openOwnDatabase()
  admin = (await makeAdmin()).actor
  owner = await makeUploader()
  local = await chooseStorage('local')
  cloud = await chooseStorage('cloudinary')
}, 240_000)
afterAll(async () => {
  await database.close()
  await fake.close()
  await rm(directory, { recursive: true, force: true })
})
beforeEach(async () => {
  await dbAcrossClinics.storageMove.updateMany({
    where: { openSlot: { not: null } },
    data: { openSlot: null, cancelledAt: new Date() },
  })
  await dbAcrossClinics.storedFile.deleteMany()
  await dbAcrossClinics.looseObject.deleteMany()
  fake.objects.clear()
})
afterEach(() => vi.restoreAllMocks())

async function newFiles(count: number) {
  const files = []
  for (let index = 0; index < count; index += 1) {
    const bytes = plainPdf({ padBytes: index * 1000, remark: `Document ${index}` })
    const { fileId } = await upload(owner, bytes, `${index}.pdf`)
    const row = await dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { publicId: fileId } })
    files.push({ fileId, bytes, storageKey: row.storageKey })
  }
  return files
}
type Files = Awaited<ReturnType<typeof newFiles>>

async function expectAllOpen(files: Files) {
  for (const { fileId, bytes } of files) {
    const row = await dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { publicId: fileId } })
    expect((await readWhole(row, 10_000_000)).equals(bytes)).toBe(true)
  }
}

const placesOf = async () =>
  Object.fromEntries(
    (await dbAcrossClinics.storedFile.groupBy({ by: ['storageProvider'], _count: { _all: true } })).map((group) => [
      group.storageProvider,
      group._count._all,
    ]),
  )

const toCloud = () => startMove(admin, { from: 'local', to: 'cloudinary' })
const roundOf = async (moveId: string) =>
  (await dbAcrossClinics.storageMove.findUniqueOrThrow({ where: { publicId: moveId } })).round
const work = async (moveId: string, last = false) => workMove({ moveId, round: await roundOf(moveId) }, { last })
const moveOf = async (moveId: string) => {
  const move = (await listMoves(admin)).find((one) => one.moveId === moveId)
  if (!move) throw new Error('There is no such move.')
  return move
}
const later = () => new Date(Date.now() + 49 * 3_600_000)

describe('a move', () => {
  test('brings every file over, each opens as before, and the old objects go when nobody can be reading them', async () => {
    const files = await newFiles(25)
    const moveId = await toCloud()
    await work(moveId)
    expect(await placesOf()).toEqual({ cloudinary: 25 })
    expect(await moveOf(moveId)).toMatchObject({ state: 'finished', totalFiles: 25, movedFiles: 25, failedFiles: 0 })
    await expectAllOpen(files)
    // Somebody may have begun to read before the row changed.
    await sweepLooseObjects()
    for (const { storageKey } of files)
      for await (const chunk of local.open(storageKey)) expect(chunk.length).toBeGreaterThan(0)
    expect(await sweepLooseObjects(later())).toBe(25)
    const [first] = files
    await expect(collect(local.open(first?.storageKey ?? ''))).rejects.toBeInstanceOf(MissingObjectError)
    await expectAllOpen(files)
    expect(await dbAcrossClinics.looseObject.count()).toBe(0)
  })

  test('leaves alone what comes in meanwhile: that lies where new files go', async () => {
    const before = await newFiles(3)
    const moveId = await toCloud()
    const meanwhile = await newFiles(2)
    await work(moveId)
    expect(await placesOf()).toEqual({ cloudinary: 3, local: 2 })
    await expectAllOpen([...before, ...meanwhile])
  })

  test('stops when it is paused, goes on where it was, and ends when it is cancelled', async () => {
    const files = await newFiles(30)
    const moveId = await toCloud()
    const put = cloud.put.bind(cloud)
    let sent = 0
    vi.spyOn(cloud, 'put').mockImplementation(async (...args) => {
      await put(...args)
      sent += 1
      if (sent === 5) await pauseMove(admin, { moveId })
    })
    await work(moveId)
    const paused = await moveOf(moveId)
    // The batch that was under way is finished.
    expect(paused).toMatchObject({ state: 'paused', movedFiles: 20 })
    await work(moveId)
    expect((await moveOf(moveId)).movedFiles).toBe(20)
    await resumeMove(admin, { moveId })
    await cancelMove(admin, { moveId })
    await work(moveId)
    expect(await moveOf(moveId)).toMatchObject({ state: 'cancelled', movedFiles: 20 })
    await expect(resumeMove(admin, { moveId })).rejects.toMatchObject({ code: 'conflict' })
    await expectAllOpen(files)
  })

  test('of two that are started at once one is told that the other is open', async () => {
    await newFiles(1)
    const both = await Promise.allSettled([toCloud(), toCloud()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' })
  })

  test('is refused between storages that are not set up, or are one', async () => {
    await expect(startMove(admin, { from: 'local', to: 'aws_s3' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(startMove(admin, { from: 'local', to: 'local' })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('worked by two workers at once counts each file once', async () => {
    const files = await newFiles(40)
    const moveId = await toCloud()
    const round = await roundOf(moveId)
    await Promise.all([workMove({ moveId, round }, { last: false }), workMove({ moveId, round }, { last: false })])
    expect(await moveOf(moveId)).toMatchObject({ state: 'finished', movedFiles: 40, failedFiles: 0 })
    await expectAllOpen(files)
    await sweepLooseObjects(later())
    await expectAllOpen(files)
  })

  test('goes back before the old objects were swept, and no file is lost by the sweeper', async () => {
    const files = await newFiles(5)
    await work(await toCloud())
    await work(await startMove(admin, { from: 'cloudinary', to: 'local' }))
    expect(await placesOf()).toEqual({ local: 5 })
    await sweepLooseObjects(later())
    await expectAllOpen(files)
    expect(fake.objects.size).toBe(0)
  })
})

describe('what cannot be moved', () => {
  test('because it is missing, or comes back altered, is named with its reason and stays where it was', async () => {
    const [missing, altered, good] = await newFiles(3)
    await local.remove(missing?.storageKey ?? '')
    const put = cloud.put.bind(cloud)
    vi.spyOn(cloud, 'put').mockImplementation(async (key, chunks) => {
      await put(key, chunks)
      const kept = fake.objects.get(key)
      if (key === altered?.storageKey && kept) kept.bytes[100] = (kept.bytes[100] ?? 0) ^ 1
    })
    const moveId = await toCloud()
    await work(moveId)
    const move = await moveOf(moveId)
    expect(move).toMatchObject({ state: 'finished', movedFiles: 1, failedFiles: 2 })
    expect(new Map(move.failures.map(({ fileId, reason }) => [fileId, reason]))).toEqual(
      new Map([
        [missing?.fileId, 'missing'],
        [altered?.fileId, 'differs'],
      ]),
    )
    expect(await placesOf()).toEqual({ local: 2, cloudinary: 1 })
    await expectAllOpen([altered, good].filter((one) => one !== undefined))
    // The copy that was no copy is not kept.
    await sweepLooseObjects(later())
    expect([...fake.objects.keys()]).toEqual([good?.storageKey])
  })

  test('because the storage is away: nothing is marked as failed, and the move pauses by itself', async () => {
    const files = await newFiles(4)
    vi.spyOn(cloud, 'put').mockRejectedValue(new Error('away'))
    const moveId = await toCloud()
    await expect(work(moveId)).rejects.toThrow('away')
    await work(moveId, true)
    expect(await moveOf(moveId)).toMatchObject({
      state: 'paused',
      failedFiles: 0,
      pauseReason: expect.stringContaining('did not answer') as string,
    })
    vi.restoreAllMocks()
    await resumeMove(admin, { moveId })
    await work(moveId)
    expect(await moveOf(moveId)).toMatchObject({ state: 'finished', movedFiles: 4 })
    await expectAllOpen(files)
  })

  test('because its place is just being cleared waits for the next move', async () => {
    const [file] = await newFiles(1)
    await dbAcrossClinics.looseObject.create({
      data: {
        storageProvider: 'cloudinary',
        storageKey: file?.storageKey ?? '',
        removeAfter: new Date(0),
        removingAt: new Date(),
      },
    })
    const moveId = await toCloud()
    await work(moveId)
    expect((await moveOf(moveId)).failures).toEqual([{ fileId: file?.fileId, reason: 'busy' }])
    expect(await placesOf()).toEqual({ local: 1 })
  })
})

test('the figures say what lies where and under which key, and never a key', async () => {
  await newFiles(3)
  await work(await toCloud())
  await newFiles(2)
  await countStorage()
  const figures = await storageFigures(admin)
  expect(figures.rows).toMatchObject([
    { provider: 'cloudinary', masterKeyId: 'local1', files: 3 },
    { provider: 'local', masterKeyId: 'local1', files: 2 },
  ])
  expect(JSON.stringify(figures)).not.toContain((process.env['FILE_KEYS'] ?? '').split(':')[1])
})
