import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { PatientActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import * as quota from '@/lib/files/bytes-of-account'
import { openFile } from '@/lib/files/open-file'
import { sweepFiles } from '@/lib/files/sweep-files'
import { MissingObjectError } from '@/lib/files/storage/storage'
import { plainPdf } from '@/lib/files/testing/sample-documents'
import { upload } from '@/lib/files/testing/upload'
import { addProfile } from '@/lib/profiles/add-profile'
import { addRecord, quotaBytes } from '@/lib/records/add-record'
import { archiveRecord, restoreRecord } from '@/lib/records/archive-record'
import { deleteRecord } from '@/lib/records/delete-record'
import { editRecord } from '@/lib/records/edit-record'
import { findRecordFile } from '@/lib/records/find-record-file'
import { listRecords } from '@/lib/records/list-records'
import { openRecord } from '@/lib/records/open-record'
import { nextNumber } from '@/prisma/factories/make-clinic'
import { makePatientSession } from '@/prisma/factories/make-patient'

type Owner = { actor: PatientActor; profileId: string }
let mine: Owner
let theirs: Owner

async function owner(): Promise<Owner> {
  const { actor } = await makePatientSession(`records-${nextNumber()}@test.example`)
  return { actor, ...(await addProfile(actor, { fullName: 'Ada Obi', nickname: null, relationship: 'self' })) }
}

beforeAll(async () => {
  mine = await owner()
  theirs = await owner()
})

const words = {
  documentType: 'prescription' as const,
  title: 'Malaria tablets',
  sourceDoctor: 'Dr Bello',
  dateOfRecord: '2026-10-01',
  notes: null,
}

async function kept({ actor, profileId }: Owner) {
  const { fileId } = await upload(actor, plainPdf(), 'prescription.pdf')
  return { fileId, ...(await addRecord(actor, { profileId, fileIds: [fileId], ...words })) }
}

const missing = { code: 'not_found' }

describe('a record of a patient’s own', () => {
  test('is kept with its documents, listed, opened and changed by its owner', async () => {
    const who = await owner()
    const { recordId, fileId } = await kept(who)
    expect(await openRecord(who.actor, { recordId })).toMatchObject({ ...words, files: [{ fileId, kind: 'pdf' }] })
    await editRecord(who.actor, { recordId, profileId: who.profileId, ...words, title: 'Other tablets' })
    const { rows } = await listRecords(who.actor, { person: who.profileId, away: undefined, cursor: undefined })
    expect(rows).toMatchObject([{ recordId, title: 'Other tablets', personName: 'Ada Obi' }])
    expect((await findRecordFile(who.actor, { fileId, as: 'view' })).publicId).toBe(fileId)
  })

  test('is nothing for another account, and takes neither their person nor their file', async () => {
    const { recordId, fileId } = await kept(mine)
    const { actor } = theirs
    const tries = [
      () => openRecord(actor, { recordId }),
      () => findRecordFile(actor, { fileId, as: 'download' }),
      () => archiveRecord(actor, { recordId }),
      () => deleteRecord(actor, { recordId }),
      () => editRecord(actor, { recordId, profileId: theirs.profileId, ...words }),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(missing)
    const own = await upload(actor, plainPdf(), 'own.pdf')
    await expect(
      addRecord(actor, { profileId: mine.profileId, fileIds: [own.fileId], ...words }),
    ).rejects.toMatchObject(missing)
    const foreign = await upload(mine.actor, plainPdf(), 'foreign.pdf')
    await expect(
      addRecord(actor, { profileId: theirs.profileId, fileIds: [foreign.fileId], ...words }),
    ).rejects.toMatchObject(missing)
  })

  test('is put away and taken back, each once', async () => {
    const { actor, profileId } = await owner()
    const { recordId } = await kept({ actor, profileId })
    await archiveRecord(actor, { recordId })
    await expect(archiveRecord(actor, { recordId })).rejects.toMatchObject({ code: 'conflict' })
    expect((await listRecords(actor, { person: undefined, away: undefined, cursor: undefined })).rows).toEqual([])
    expect((await listRecords(actor, { person: undefined, away: 'yes', cursor: undefined })).rows).toHaveLength(1)
    await restoreRecord(actor, { recordId })
    expect((await listRecords(actor, { person: undefined, away: undefined, cursor: undefined })).rows).toHaveLength(1)
  })

  test('is gone at once when it is deleted, its words and its sealed file too; of two deletions one wins', async () => {
    const { recordId, fileId } = await kept(mine)
    const file = await findRecordFile(mine.actor, { fileId, as: 'view' })
    const both = await Promise.allSettled([1, 2].map(() => deleteRecord(mine.actor, { recordId })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(openRecord(mine.actor, { recordId })).rejects.toMatchObject(missing)
    await expect(findRecordFile(mine.actor, { fileId, as: 'view' })).rejects.toMatchObject(missing)
    const row = await dbAcrossClinics.medicalRecord.findUniqueOrThrow({ where: { publicId: recordId } })
    expect(row).toMatchObject({ title: '', sourceDoctor: null, notes: null, dateOfRecord: null })
    // As if it had been kept for a while: what was uploaded just now is left to its upload.
    const createdAt = new Date(Date.now() - 2 * 3_600_000)
    await dbAcrossClinics.storedFile.update({ where: { publicId: fileId }, data: { createdAt } })
    await sweepFiles()
    expect(await dbAcrossClinics.storedFile.count({ where: { publicId: fileId } })).toBe(0)
    await expect(openFile(file)).rejects.toBeInstanceOf(MissingObjectError)
  })

  test('is not taken in when the account is full, and leaves nothing', async () => {
    const who = await owner()
    const full = vi.spyOn(quota, 'bytesOfAccount').mockResolvedValue(quotaBytes + 1)
    await expect(kept(who)).rejects.toMatchObject({ code: 'too_large' })
    full.mockRestore()
    expect(await dbAcrossClinics.medicalRecord.count({ where: { accountId: who.actor.accountId } })).toBe(0)
    expect(await quota.bytesOfAccount(dbAcrossClinics, who.actor)).toBe(0)
  })

  test('is paged', async () => {
    const who = await owner()
    for (let index = 0; index < 26; index += 1) await kept(who)
    const first = await listRecords(who.actor, { person: undefined, away: undefined, cursor: undefined })
    const second = await listRecords(who.actor, { person: undefined, away: undefined, cursor: first.next ?? undefined })
    expect([first.rows.length, second.rows.length]).toEqual([25, 1])
  })
})
