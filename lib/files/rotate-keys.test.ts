import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { type OwnDatabase, openOwnDatabase } from '@/lib/testing/own-database'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { type MasterKeys, masterKeys } from './key-ring'
import { openSmall, sealSmall, unwrapFileKey, wrapFileKey } from './master-keys'
import type { ClinicFileOwner } from './file-owner'
import { countUnderOlderKeys, refuseLostKeys, rotateKeys } from './rotate-keys'
import { newStorageKey } from './storage/new-storage-key'
import { makeUploader } from './testing/make-uploader'

// Hundreds of rows, each in its own change, also on a machine that does much else.
vi.setConfig({ testTimeout: 120_000 })

let database: OwnDatabase
let actor: ClinicFileOwner
let oldKeys: MasterKeys
let bothKeys: MasterKeys
/** What FILE_KEYS holds once the old key has left. */
let newKeys: MasterKeys
beforeAll(async () => {
  database = await openOwnDatabase()
  actor = await makeUploader()
  oldKeys = { current: 'old', byId: new Map([['old', randomBytes(32)]]) }
  newKeys = masterKeys()
  bothKeys = { current: newKeys.current, byId: new Map([...newKeys.byId, ...oldKeys.byId]) }
}, 240_000)
afterAll(() => database.close())

async function makeFiles(count: number, keys: MasterKeys) {
  const files = Array.from({ length: count }, () => ({ fileKey: randomBytes(32), storageKey: newStorageKey() }))
  await dbAcrossClinics.storedFile.createMany({
    data: files.map(({ fileKey, storageKey }) => ({
      publicId: newId('file'),
      clinicId: actor.clinicId,
      uploadedById: actor.memberId,
      originalFilename: 'a.pdf',
      storageProvider: 'local' as const,
      storageKey,
      ...wrapFileKey(fileKey, storageKey, keys),
    })),
  })
  return files
}

describe('a rotation', () => {
  it('brings every file under the current key, its own key unchanged, in parallel and again', async () => {
    const files = await makeFiles(450, oldKeys)
    const seen: number[] = []
    const rotations = [
      rotateKeys({ keys: bothKeys, onProgress: ({ done }) => seen.push(done) }),
      rotateKeys({ keys: bothKeys }),
    ]
    const [one, other] = await Promise.all(rotations)
    expect((one?.done ?? 0) + (other?.done ?? 0)).toBe(450)
    expect(seen.length).toBeGreaterThan(1)
    for (const { fileKey, storageKey } of files) {
      const row = await dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { storageKey } })
      expect(row.masterKeyId).toBe(newKeys.current)
      expect(unwrapFileKey(row, newKeys).equals(fileKey)).toBe(true)
    }
    expect(await rotateKeys({ keys: bothKeys })).toEqual({ done: 0 })
  })

  it('brings every second step along, so that the old key can leave', async () => {
    const secret = randomBytes(20)
    const sealed = (purpose: string) => ({ totpSecret: sealSmall(secret, purpose, oldKeys) })
    const { actor: admin } = await makeAdmin()
    const member = await makeMember(await makeClinic({ status: 'active' }))
    const doctor = await makeDoctor()
    const [adminIs, memberIs, doctorIs] = [{ id: admin.adminId }, { id: member.memberId }, { id: doctor.doctorId }]
    await dbAcrossClinics.admin.update({ where: adminIs, data: sealed('totp') })
    await dbAcrossClinics.member.update({ where: memberIs, data: sealed('member-totp') })
    await dbAcrossClinics.doctor.update({ where: doctorIs, data: sealed('doctor-totp') })
    const [part] = await makeParts(1)
    expect(await countUnderOlderKeys(bothKeys)).toBe(4)
    await expect(refuseLostKeys(newKeys)).rejects.toThrow('which FILE_KEYS does not hold')

    await rotateKeys({ keys: bothKeys })
    await refuseLostKeys(newKeys)
    const select = { totpSecret: true } as const
    const open = (row: { totpSecret: Uint8Array | null }, purpose: string) =>
      openSmall(row.totpSecret ?? new Uint8Array(), purpose, newKeys).equals(secret)
    expect(open(await dbAcrossClinics.admin.findUniqueOrThrow({ where: adminIs, select }), 'totp')).toBe(true)
    expect(open(await dbAcrossClinics.member.findUniqueOrThrow({ where: memberIs, select }), 'member-totp')).toBe(true)
    expect(open(await dbAcrossClinics.doctor.findUniqueOrThrow({ where: doctorIs, select }), 'doctor-totp')).toBe(true)
    const kept = await dbAcrossClinics.uploadPart.findUniqueOrThrow({ where: { storageKey: part?.storageKey ?? '' } })
    expect(unwrapFileKey(kept, newKeys).equals(part?.fileKey ?? Buffer.alloc(0))).toBe(true)
  })

  it('names a master key that files or second steps need and that is not there', async () => {
    const lostKeys: MasterKeys = { current: 'lost', byId: new Map([['lost', randomBytes(32)]]) }
    const [lost] = await makeFiles(1, lostKeys)
    await expect(rotateKeys({ keys: bothKeys })).rejects.toThrow('the master key "lost", which FILE_KEYS does not hold')
    await dbAcrossClinics.storedFile.delete({ where: { storageKey: lost?.storageKey ?? '' } })
    const { actor: admin } = await makeAdmin()
    await dbAcrossClinics.admin.update({
      where: { id: admin.adminId },
      data: { totpSecret: sealSmall(randomBytes(20), 'totp', lostKeys) },
    })
    await expect(rotateKeys({ keys: bothKeys })).rejects.toThrow('Some second steps of admins need a master key')
    await dbAcrossClinics.admin.delete({ where: { id: admin.adminId } })
  })
})

async function makeParts(count: number) {
  const member = await makeMember(await makeClinic({ status: 'active' }))
  const { clinicId, memberId } = member
  const batch = await dbAcrossClinics.batch.create({
    data: {
      publicId: newId('batch'),
      clinicId,
      name: 'A morning',
      resultType: 'x',
      testName: 'x',
      testDate: new Date(),
      createdById: memberId,
    },
  })
  const upload = await dbAcrossClinics.upload.create({
    data: {
      publicId: newId('upload'),
      clinicId,
      batchId: batch.id,
      memberId,
      originalFilename: 'a.pdf',
      sizeBytes: 1n,
    },
  })
  const parts = Array.from({ length: count }, () => ({ fileKey: randomBytes(32), storageKey: newStorageKey() }))
  await dbAcrossClinics.uploadPart.createMany({
    data: parts.map(({ fileKey, storageKey }, index) => ({
      clinicId,
      uploadId: upload.id,
      startByte: BigInt(index),
      sizeBytes: 1n,
      storageProvider: 'local' as const,
      storageKey,
      ...wrapFileKey(fileKey, storageKey, oldKeys),
    })),
  })
  return parts
}

it('nothing is sealed under a master key that a rotation does not know of', () => {
  const sealing = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('.test.') && !path.startsWith('files/'))
    .filter((path) => /\b(sealSmall|wrapFileKey)\(/.test(readFileSync(join('lib', path), 'utf8')))
  // Whoever seals somewhere else adds the place to sealed-secrets.sql.ts or rotate-keys.ts, and then here.
  expect(sealing.toSorted()).toEqual([
    'admins/second-step.ts',
    'batches/append-part.ts',
    'doctors/enrol.ts',
    'members/enrol.ts',
  ])
})
