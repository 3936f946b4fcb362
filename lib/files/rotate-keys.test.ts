import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { newId } from '@/lib/ids'
import { type MasterKeys, masterKeys } from './key-ring'
import { openSmall, sealSmall, unwrapFileKey, wrapFileKey } from './master-keys'
import type { ClinicFileOwner } from './file-owner'
import { rotateFileKeys } from './rotate-keys'
import { newStorageKey } from './storage/new-storage-key'
import { makeUploader } from './testing/make-uploader'

// Other tests use the same database: the key that is rotated away is this test's own, the current one is everybody's.
const oldId = `old-${randomBytes(4).toString('hex')}`
const oldKeys: MasterKeys = { current: oldId, byId: new Map([[oldId, randomBytes(32)]]) }
const everybodys = masterKeys()
const bothKeys: MasterKeys = { current: everybodys.current, byId: new Map([...everybodys.byId, ...oldKeys.byId]) }

let actor: ClinicFileOwner
beforeAll(async () => {
  actor = await makeUploader()
})
afterAll(disconnect)

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
      rotateFileKeys({ keys: bothKeys, onProgress: ({ files }) => seen.push(files) }),
      rotateFileKeys({ keys: bothKeys }),
    ]
    const [one, other] = await Promise.all(rotations)
    expect((one?.files ?? 0) + (other?.files ?? 0)).toBe(450)
    expect(seen.length).toBeGreaterThan(1)
    for (const { fileKey, storageKey } of files) {
      const row = await dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { storageKey } })
      expect(row.masterKeyId).toBe(everybodys.current)
      expect(unwrapFileKey(row).equals(fileKey)).toBe(true)
    }
    expect(await rotateFileKeys({ keys: bothKeys })).toMatchObject({ files: 0, totalFiles: 0 })
  })

  it("brings an admin's secret along", async () => {
    const secret = randomBytes(20)
    const publicId = newId('admin')
    const totpSecret = sealSmall(secret, 'totp', oldKeys)
    const email = `${publicId}@example.test`
    await dbAcrossClinics.admin.create({
      data: { publicId, fullName: 'Rotation', email, passwordHash: 'none', totpSecret },
    })
    await rotateFileKeys({ keys: bothKeys })
    const admin = await dbAcrossClinics.admin.findUniqueOrThrow({ where: { publicId }, select: { totpSecret: true } })
    expect(openSmall(admin.totpSecret, 'totp').equals(secret)).toBe(true)
  })

  it('names a master key that files need and that is not there', async () => {
    const [lost] = await makeFiles(1, { current: `${oldId}-x`, byId: new Map([[`${oldId}-x`, randomBytes(32)]]) })
    const rotation = rotateFileKeys({ keys: bothKeys })
    await expect(rotation).rejects.toThrow('which FILE_KEYS does not hold')
    await dbAcrossClinics.storedFile.delete({ where: { storageKey: lost?.storageKey ?? '' } })
  })
})
