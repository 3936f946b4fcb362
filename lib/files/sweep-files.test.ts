import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { db, dbAcrossClinics, disconnect } from '@/lib/db'
import { attachFile } from './attach-file'
import { openFile } from './open-file'
import type { ClinicFileOwner, FileOwner } from './file-owner'
import { chooseStorage } from './storage/choose-storage'
import { MissingObjectError } from './storage/storage'
import { sweepFiles } from './sweep-files'
import { makeAccountOwner, makeUploader } from './testing/make-uploader'
import { plainPdf } from './testing/sample-documents'
import { upload } from './testing/upload'

let actor: ClinicFileOwner
beforeAll(async () => {
  actor = await makeUploader()
})
afterAll(disconnect)

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

async function storedSince(createdAt: Date, change: { storedAt?: null } = {}) {
  const { fileId } = await upload(actor, plainPdf(), 'a.pdf')
  return dbAcrossClinics.storedFile.update({ where: { publicId: fileId }, data: { createdAt, ...change } })
}

const find = (publicId: string) => dbAcrossClinics.storedFile.findUnique({ where: { publicId } })
const isInStorage = async (file: Awaited<ReturnType<typeof storedSince>>) =>
  openFile(file).then(
    () => true,
    (cause: unknown) => {
      if (cause instanceof MissingObjectError) return false
      throw cause
    },
  )

describe('the sweeper', () => {
  it('takes away an upload that crashed between storage and database, its object too', async () => {
    const crashed = await storedSince(minutesAgo(61), { storedAt: null })
    await sweepFiles()
    expect(await find(crashed.publicId)).toBeNull()
    expect(await isInStorage(crashed)).toBe(false)
  })

  it('takes away what nothing has taken within a day', async () => {
    const forgotten = await storedSince(minutesAgo(24 * 60 + 1))
    await sweepFiles()
    expect(await find(forgotten.publicId)).toBeNull()
    expect(await isInStorage(forgotten)).toBe(false)
  })

  it('leaves what is coming in, what is new, and what a result has taken', async () => {
    const files = [
      await storedSince(minutesAgo(59), { storedAt: null }),
      await storedSince(minutesAgo(23 * 60)),
      await storedSince(minutesAgo(60 * 24 * 365)),
    ]
    const fileId = files[2]?.publicId ?? ''
    await db.$transaction((tx) => attachFile(tx, actor, { fileId }))
    await sweepFiles()
    for (const file of files) {
      expect(await find(file.publicId)).not.toBeNull()
      expect(await isInStorage(file)).toBe(true)
    }
  })

  it('may run many times at once; each file goes once', async () => {
    const files = await Promise.all([1, 2, 3, 4, 5].map(() => storedSince(minutesAgo(61), { storedAt: null })))
    await Promise.all([sweepFiles(), sweepFiles(), sweepFiles()])
    for (const file of files) expect(await find(file.publicId)).toBeNull()
  })

  it('keeps the row of an object that could not be removed, and says so', async () => {
    const stuck = await storedSince(minutesAgo(61), { storedAt: null })
    const storage = await chooseStorage('local')
    const remove = vi.spyOn(storage, 'remove').mockRejectedValue(new Error('disk is read-only'))
    await expect(sweepFiles()).rejects.toThrow('could not be swept')
    remove.mockRestore()
    expect(await find(stuck.publicId)).not.toBeNull()
    await sweepFiles()
    expect(await find(stuck.publicId)).toBeNull()
  })
})

describe('a file is attached', () => {
  const attach = (by: FileOwner, fileId: string) => db.$transaction((tx) => attachFile(tx, by, { fileId }))
  const notFound = { code: 'not_found' }

  it('once, even when two results ask for it at the same time', async () => {
    const { fileId } = await upload(actor, plainPdf(), 'a.pdf')
    const outcomes = await Promise.allSettled([attach(actor, fileId), attach(actor, fileId), attach(actor, fileId)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('only by its uploader, and only when it was stored', async () => {
    const { fileId } = await upload(actor, plainPdf(), 'a.pdf')
    await expect(attach({ ...actor, memberId: 2n }, fileId)).rejects.toMatchObject(notFound)
    await expect(attach(await makeUploader(), fileId)).rejects.toMatchObject(notFound)
    const unfinished = await storedSince(new Date(), { storedAt: null })
    await expect(attach(actor, unfinished.publicId)).rejects.toMatchObject(notFound)
    expect(await attach(actor, fileId)).toMatchObject({ publicId: fileId, kind: 'pdf' })
  })
})

describe('a file of an account', () => {
  it('is taken in, attached by its owner alone, and belongs to no clinic', async () => {
    const [owner, stranger] = [await makeAccountOwner(), await makeAccountOwner()]
    const { fileId } = await upload(owner, plainPdf(), 'own.pdf')
    const attach = (by: FileOwner) => db.$transaction((tx) => attachFile(tx, by, { fileId }))
    await expect(attach(stranger)).rejects.toMatchObject({ code: 'not_found' })
    await expect(attach(actor)).rejects.toMatchObject({ code: 'not_found' })
    await expect(attach(owner)).resolves.toMatchObject({ publicId: fileId })
    expect(await find(fileId)).toMatchObject({ clinicId: null, uploadedById: null, accountId: owner.accountId })
  })

  it('never has two owners, nor none: the database refuses it', async () => {
    const { fileId } = await upload(actor, plainPdf(), 'a.pdf')
    const { accountId } = await makeAccountOwner()
    const change = (data: object) => dbAcrossClinics.storedFile.update({ where: { publicId: fileId }, data })
    await expect(change({ accountId })).rejects.toThrow()
    await expect(change({ clinicId: null, uploadedById: null })).rejects.toThrow()
  })
})
