import { expect, test } from 'vitest'
import { makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { plainPdf } from '@/lib/files/testing/sample-documents'
import { upload } from '@/lib/files/testing/upload'
import { readWhole } from '@/lib/files/read-whole'
import { addProfile } from '@/lib/profiles/add-profile'
import { addRecord } from '@/lib/records/add-record'
import { deleteRecord } from '@/lib/records/delete-record'
import { openShare } from '@/lib/shares/open-share'
import { openShareFile } from '@/lib/shares/open-share-file'
import { openFile } from '@/lib/shlinks/jwe'
import { readSharedContent } from '@/lib/shlinks/shared-content'
import { makePatientSession } from '@/prisma/factories/make-patient'
import { makeShare } from '@/prisma/factories/make-share'

test('a patient’s own record is shared with its document, and no more once it is deleted', async () => {
  const { actor } = await makePatientSession(`records-${process.pid}-${Date.now()}@test.example`)
  const { profileId } = await addProfile(actor, { fullName: 'Bola Obi', nickname: null, relationship: 'child' })
  const { fileId } = await upload(actor, plainPdf(), 'prescription.pdf')
  const words = { title: 'Amoxicillin', sourceDoctor: 'Dr Bello', dateOfRecord: '2026-10-01', notes: 'For a week.' }
  const { recordId } = await addRecord(actor, { profileId, fileIds: [fileId], documentType: 'prescription', ...words })
  const share = await makeShare(actor, { profileId, recordIds: [recordId] })
  const visitor = makeVisitorActor(noOrigin)
  const open = () => openShare(visitor, { token: share.token, mode: 'manifest', recipient: 'Dr Ada' })
  const opened = await open()
  if (opened.outcome !== 'manifest') throw new Error(`The share is ${opened.outcome}.`)
  const file = await openShareFile(visitor, { ticket: opened.ticket, position: 1, which: 'file' })
  const { plain } = await openFile((await readWhole(file, 30_000_000)).toString('ascii'), share)
  expect(readSharedContent(plain)).toMatchObject({
    person: { name: 'Bola Obi' },
    documents: [
      {
        title: 'Amoxicillin\nFor a week.',
        from: 'Dr Bello',
        attachments: [{ kind: 'pdf', title: 'prescription.pdf' }],
      },
    ],
  })
  await deleteRecord(actor, { recordId })
  expect(await open()).toMatchObject({ outcome: 'manifest', items: [{ state: 'stopped' }] })
  const again = openShareFile(visitor, { ticket: opened.ticket, position: 1, which: 'file' })
  await expect(again).rejects.toMatchObject({ code: 'not_found' })
})
