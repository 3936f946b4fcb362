import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { type MasterKeys, masterKeys } from '@/lib/files/key-ring'
import { sealSmall, wrapFileKey } from '@/lib/files/master-keys'
import { newStorageKey } from '@/lib/files/storage/new-storage-key'
import { makeUploader } from '@/lib/files/testing/make-uploader'
import { newId } from '@/lib/ids'
import { type OwnDatabase, openOwnDatabase } from '@/lib/testing/own-database'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { cancelRotation, pauseRotation, resumeRotation } from './change-rotation'
import { listRotations } from './list-rotations'
import { startRotation } from './start-rotation'
import { workRotation } from './work-rotation'

// Also on a machine that does much else.
vi.setConfig({ testTimeout: 120_000 })

let database: OwnDatabase
let admin: AdminActor
let olderKeys: MasterKeys
beforeAll(async () => {
  const older = randomBytes(32)
  process.env['FILE_KEYS'] = `${process.env['FILE_KEYS'] ?? ''},old:${older.toString('base64url')}`
  olderKeys = { current: 'old', byId: new Map([['old', older]]) }
  database = await openOwnDatabase()
  admin = (await makeAdmin()).actor
}, 240_000)
afterAll(() => database.close())
beforeEach(async () => {
  await dbAcrossClinics.keyRotation.deleteMany()
  await dbAcrossClinics.storedFile.deleteMany()
})

async function makeOldFiles(count: number) {
  const { clinicId, memberId } = await makeUploader()
  await dbAcrossClinics.storedFile.createMany({
    data: Array.from({ length: count }, () => {
      const storageKey = newStorageKey()
      return {
        publicId: newId('file'),
        clinicId,
        uploadedById: memberId,
        originalFilename: 'a.pdf',
        storageProvider: 'local' as const,
        storageKey,
        ...wrapFileKey(randomBytes(32), storageKey, olderKeys),
      }
    }),
  })
}

async function work(rotationId: string, { last = false, keys = masterKeys() } = {}) {
  const { round } = await dbAcrossClinics.keyRotation.findUniqueOrThrow({ where: { publicId: rotationId } })
  await workRotation({ rotationId, round }, { last }, keys)
}
const rotationOf = async (rotationId: string) =>
  (await listRotations(admin)).find((one) => one.rotationId === rotationId)
const underOld = () => dbAcrossClinics.storedFile.count({ where: { masterKeyId: 'old' } })

test('a rotation started from the page brings everything under the newest key and says how far it is', async () => {
  await makeOldFiles(350)
  await dbAcrossClinics.admin.update({
    where: { id: admin.adminId },
    data: { totpSecret: sealSmall(randomBytes(20), 'totp', olderKeys) },
  })
  const rotationId = await startRotation(admin)
  expect(await rotationOf(rotationId)).toMatchObject({ state: 'going', totalItems: 351, doneItems: 0 })
  await work(rotationId)
  expect(await rotationOf(rotationId)).toMatchObject({ state: 'finished', doneItems: 351 })
  expect(await underOld()).toBe(0)
})

test('it stops when it is paused, goes on, and of two only one is open', async () => {
  await makeOldFiles(450)
  const rotationId = await startRotation(admin)
  await expect(startRotation(admin)).rejects.toMatchObject({ code: 'conflict' })
  await pauseRotation(admin, { rotationId })
  await work(rotationId)
  expect(await underOld()).toBe(450)
  await resumeRotation(admin, { rotationId })
  await work(rotationId)
  expect(await rotationOf(rotationId)).toMatchObject({ state: 'finished', doneItems: 450 })
  await expect(cancelRotation(admin, { rotationId })).rejects.toMatchObject({ code: 'conflict' })
})

test('a process that dies in the middle has lost nothing: the next one goes on', async () => {
  await makeOldFiles(450)
  const rotationId = await startRotation(admin)
  const count = vi.spyOn(dbAcrossClinics.keyRotation, 'updateMany').mockRejectedValueOnce(new Error('killed'))
  await expect(work(rotationId)).rejects.toThrow('killed')
  count.mockRestore()
  expect(await underOld()).toBe(250)
  await work(rotationId)
  expect(await rotationOf(rotationId)).toMatchObject({ state: 'finished' })
  expect(await underOld()).toBe(0)
})

test('a process that does not use the new key yet changes nothing, and the page says what to do', async () => {
  await makeOldFiles(1)
  const rotationId = await startRotation(admin)
  await work(rotationId, { last: true, keys: olderKeys })
  expect(await rotationOf(rotationId)).toMatchObject({
    state: 'paused',
    pauseReason: expect.stringContaining('restart it with the new FILE_KEYS') as string,
  })
  expect(await underOld()).toBe(1)
})
