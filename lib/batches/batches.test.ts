import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { appendPart } from '@/lib/batches/append-part'
import { choosePatient } from '@/lib/batches/choose-patient'
import { confirmBatch } from '@/lib/batches/confirm-batch'
import { createUpload } from '@/lib/batches/create-upload'
import { finishUpload } from '@/lib/batches/finish-upload'
import { getBatch } from '@/lib/batches/get-batch'
import { knownHashes } from '@/lib/batches/known-hashes'
import { listDocuments } from '@/lib/batches/list-documents'
import { releaseBatch } from '@/lib/batches/release-batch'
import { documentStates, type DocumentState } from '@/lib/batches/schema'
import { secondLook } from '@/lib/batches/second-look'
import { setAside } from '@/lib/batches/set-aside'
import { sweepUploads } from '@/lib/batches/sweep-uploads'
import { undoBatch } from '@/lib/batches/undo-batch'
import { dbAcrossClinics } from '@/lib/db'
import { mergePatients } from '@/lib/patients/merge-patients'
import { stopReader } from '@/lib/readings/ask-reader'
import { makeBatch, matchInBatch, uploadIntoBatch } from '@/prisma/factories/make-batch'
import { plainFont } from '@/prisma/factories/documents/fonts'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, type MadePatient } from '@/prisma/factories/make-patient'
import { makeDocument } from '@/prisma/factories/make-result'

let owner: ClinicActor
let technician: ClinicActor
let reviewer: ClinicActor
let stranger: ClinicActor
let ada: MadePatient
let bola: MadePatient

beforeAll(async () => {
  const clinic = await makeClinic()
  owner = await makeMember(clinic)
  technician = await makeMember(clinic, { role: 'technician' })
  reviewer = await makeMember(clinic, { role: 'reviewer' })
  stranger = await makeMember(await makeClinic())
  ada = await makePatient(owner, { fullName: 'Adaeze Nwachukwu', patientNumber: 'AB-10001', dateOfBirth: '1984-02-29' })
  bola = await makePatient(owner, {
    fullName: 'Bolanle Ogunleye',
    patientNumber: 'AB-10002',
    dateOfBirth: '1990-07-07',
  })
})
afterAll(stopReader)

const reportOf = (patient: MadePatient, testDate = '2026-11-18') => makeDocument(owner, { patient, testDate }, 'pdf')
const documentRow = (documentId: string) =>
  dbAcrossClinics.batchDocument.findUniqueOrThrow({ where: { publicId: documentId } })
const endUndoTime = (batchId: string) =>
  dbAcrossClinics.batch.update({ where: { publicId: batchId }, data: { undoUntil: new Date(Date.now() - 1000) } })

describe('matching', () => {
  test('a document that bears name, number and birth date is sure, and nobody is told before the batch is confirmed', async () => {
    const { batchId } = await makeBatch(technician)
    const { documentId } = await matchInBatch(technician, batchId, { bytes: await reportOf(ada), filename: 'a.pdf' })
    const row = await documentRow(documentId)
    expect(row).toMatchObject({ pile: 'sure', chosenById: null, needsSecond: false, resultId: null })
    const { rows } = await listDocuments(technician, { batchId })
    expect(rows[0]?.patient?.patientId).toBe(ada.patientId)
    expect(
      await dbAcrossClinics.result.count({ where: { clinicId: owner.clinicId, patient: { publicId: ada.patientId } } }),
    ).toBe(0)
  })

  test('a document of somebody whom the clinic does not know falls into no pile with a patient', async () => {
    const { batchId } = await makeBatch(technician)
    const unknown = { ...ada, fullName: 'Zainab Yakubu', patientNumber: 'ZZ-9', dateOfBirth: '1971-05-05' }
    const { documentId } = await matchInBatch(technician, batchId, {
      bytes: await reportOf(unknown),
      filename: 'z.pdf',
    })
    expect(await documentRow(documentId)).toMatchObject({ pile: 'none', patientId: null })
  })

  test('another person’s name with this patient’s number and birth date waits for a person', async () => {
    const { batchId } = await makeBatch(technician)
    const mixed = { ...ada, fullName: 'Chidi Balogun' }
    const { documentId } = await matchInBatch(technician, batchId, { bytes: await reportOf(mixed), filename: 'm.pdf' })
    expect(await documentRow(documentId)).toMatchObject({ pile: 'doubtful', patientId: null })
  })

  test('a number that stands only in a QR code is read there', async () => {
    const { batchId } = await makeBatch(technician)
    const { documentId } = await matchInBatch(technician, batchId, { bytes: await withCode(ada), filename: 'q.pdf' })
    expect(await documentRow(documentId)).toMatchObject({ pile: 'sure' })
  })

  test('a match is found again at no other clinic', async () => {
    const { batchId } = await makeBatch(stranger)
    const { documentId } = await matchInBatch(stranger, batchId, { bytes: await reportOf(ada), filename: 'a.pdf' })
    expect(await documentRow(documentId)).toMatchObject({ pile: 'none', patientId: null })
  })
})

describe('intake', () => {
  test('the same document is in a batch once, however often it is sent', async () => {
    const { batchId } = await makeBatch(technician)
    const bytes = await reportOf(bola, '2026-11-01')
    const first = await uploadIntoBatch(technician, batchId, { bytes, filename: 'b.pdf' })
    const second = await uploadIntoBatch(technician, batchId, { bytes, filename: 'copy of b.pdf' })
    expect(second).toEqual({ documentId: first.documentId, known: true })
    expect((await getBatch(technician, { batchId })).counts.total).toBe(1)
    const { sha256 } = await documentRow(first.documentId)
    const hash = Buffer.from(sha256).toString('hex')
    expect(await knownHashes(technician, { batchId, hashes: [hash, 'f'.repeat(64)] })).toEqual([
      { hash, where: 'batch' },
    ])
  })

  test('what is refused is counted with its reason, and nothing of it is kept', async () => {
    const { batchId } = await makeBatch(technician)
    await expect(
      uploadIntoBatch(technician, batchId, {
        bytes: Buffer.from('<html><script>1</script>'.repeat(40)),
        filename: 'x.pdf',
      }),
    ).rejects.toThrow(/web page/)
    const { counts, refused } = await getBatch(technician, { batchId })
    expect(counts.total).toBe(0)
    expect(refused).toMatchObject([{ filename: 'x.pdf', reason: expect.stringMatching(/web page/) }])
    expect(await dbAcrossClinics.uploadPart.count({ where: { upload: { batch: { publicId: batchId } } } })).toBe(0)
  })

  test('an upload goes on where it broke off, in parts that tell nothing, and a lost request is done by the sweeper', async () => {
    const { batchId } = await makeBatch(technician)
    const bytes = await reportOf(bola, '2026-10-02')
    const uploadId = await createUpload(technician, { batchId, originalFilename: 'parts.pdf', sizeBytes: bytes.length })
    const half = Math.floor(bytes.length / 2)
    const part = (startByte: number, end: number) =>
      appendPart(technician, {
        uploadId,
        startByte,
        bytes: (async function* () {
          yield bytes.subarray(startByte, end)
        })(),
      })
    expect(await part(0, half)).toBe(half)
    await expect(part(0, half)).rejects.toThrow(/already/)
    expect(await part(half, bytes.length)).toBe(bytes.length)
    // The process ended here, before the document was made of it.
    await dbAcrossClinics.upload.update({
      where: { publicId: uploadId },
      data: { createdAt: new Date(Date.now() - 600_000) },
    })
    await Promise.all([sweepUploads(), sweepUploads()])
    expect((await getBatch(technician, { batchId })).counts.total).toBe(1)
    expect(await finishUpload(uploadId)).toBeNull()
    expect(await dbAcrossClinics.uploadPart.count({ where: { upload: { publicId: uploadId } } })).toBe(0)
  })

  test('nobody continues another’s upload or reaches another clinic’s batch', async () => {
    const { batchId } = await makeBatch(technician)
    const uploadId = await createUpload(technician, { batchId, originalFilename: 'a.pdf', sizeBytes: 10 })
    const bytes = (async function* () {
      yield Buffer.alloc(10)
    })()
    await expect(appendPart(stranger, { uploadId, startByte: 0, bytes })).rejects.toMatchObject({ code: 'not_found' })
    await expect(createUpload(stranger, { batchId, originalFilename: 'a.pdf', sizeBytes: 10 })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(getBatch(stranger, { batchId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(confirmBatch(stranger, { batchId })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a doubtful document', () => {
  test('needs a second person who is not the first, with a reason, before it becomes a result', async () => {
    const { batchId } = await makeBatch(technician)
    const unnamed = { ...bola, fullName: 'Somebody Else', patientNumber: 'QQ-1', dateOfBirth: '1950-01-01' }
    const { documentId } = await matchInBatch(technician, batchId, {
      bytes: await reportOf(unnamed),
      filename: 'u.pdf',
    })
    await choosePatient(technician, { documentId, patientId: bola.patientId })
    expect(await documentRow(documentId)).toMatchObject({ needsSecond: true, secondById: null })
    const word = { documentId, patientId: bola.patientId, reason: 'The sample list names her under this request.' }
    await expect(secondLook(technician, word)).rejects.toMatchObject({ code: 'conflict' })
    await expect(confirmBatch(technician, { batchId })).rejects.toThrow(/no document/i)
    // The database refuses it too, whatever the code says.
    await expect(
      dbAcrossClinics.batchDocument.update({
        where: { publicId: documentId },
        data: { secondById: technician.memberId, secondAt: new Date(), secondReason: 'me again' },
      }),
    ).rejects.toThrow()
    await secondLook(reviewer, word)
    expect(await confirmBatch(reviewer, { batchId })).toMatchObject({ confirmed: 1, restBatchId: null })
  })
})

describe('confirming', () => {
  test('nothing exists before the undo time is over; taken back it is as it was; released it is sent once', async () => {
    const { batchId } = await makeBatch(reviewer, 'Undo')
    const { documentId } = await matchInBatch(technician, batchId, {
      bytes: await reportOf(ada, '2026-09-01'),
      filename: 'a.pdf',
    })
    await confirmBatch(reviewer, { batchId })
    await releaseBatch({ batchId })
    expect((await documentRow(documentId)).resultId).toBeNull()
    await undoBatch(reviewer, { batchId })
    await endUndoTime(batchId)
    await releaseBatch({ batchId })
    expect((await documentRow(documentId)).resultId).toBeNull()
    await confirmBatch(reviewer, { batchId })
    await endUndoTime(batchId)
    await expect(undoBatch(reviewer, { batchId })).rejects.toMatchObject({ code: 'conflict' })
    await Promise.allSettled([releaseBatch({ batchId }), releaseBatch({ batchId })])
    await releaseBatch({ batchId })
    const results = await dbAcrossClinics.result.findMany({
      where: { clinicId: owner.clinicId, batchDocuments: { some: { publicId: documentId } } },
    })
    expect(results).toMatchObject([{ status: 'sent', identity: 'agrees', reviewedById: reviewer.memberId }])
    const announced = await dbAcrossClinics.job.count({
      where: { jobKey: { startsWith: `announce-result:${results[0]?.publicId}` } },
    })
    expect(announced).toBe(1)
    // Whoever came second found it sent, which is nothing to complain of.
    expect((await documentRow(documentId)).outcome).toBeNull()
  })

  test('a technician’s batch waits for somebody who may authorise it, and says so', async () => {
    const { batchId } = await makeBatch(technician)
    await matchInBatch(technician, batchId, { bytes: await reportOf(ada, '2026-08-01'), filename: 'a.pdf' })
    await confirmBatch(technician, { batchId })
    await endUndoTime(batchId)
    await releaseBatch({ batchId })
    expect((await getBatch(technician, { batchId })).outcomes).toEqual([
      { reason: 'Waits for somebody who may authorise it.', count: 1 },
    ])
  })

  test('a document of a patient who went up in another meanwhile becomes a result of that other', async () => {
    const [twin, survivor] = [await makePatient(owner), await makePatient(owner)]
    const { batchId } = await makeBatch(reviewer)
    const { documentId } = await matchInBatch(reviewer, batchId, {
      bytes: await reportOf(twin, '2026-05-01'),
      filename: 'twin.pdf',
    })
    await confirmBatch(reviewer, { batchId })
    await mergePatients(owner, {
      survivorId: survivor.patientId,
      absorbedId: twin.patientId,
      keep: [],
      compared: 'on',
    })
    await endUndoTime(batchId)
    await releaseBatch({ batchId })
    const result = await dbAcrossClinics.result.findFirstOrThrow({
      where: { clinicId: owner.clinicId, batchDocuments: { some: { publicId: documentId } } },
      select: { status: true, patient: { select: { publicId: true } } },
    })
    expect(result.patient?.publicId).toBe(survivor.patientId)
    // Another name stands on it: whose it is a person says.
    expect(result.status).not.toBe('sent')
  })

  test('what is undecided goes into a batch of its own and holds nobody up', async () => {
    const { batchId } = await makeBatch(technician, 'Mixed')
    await matchInBatch(technician, batchId, { bytes: await reportOf(ada, '2026-07-01'), filename: 'a.pdf' })
    const unknown = { ...ada, fullName: 'Zainab Yakubu', patientNumber: 'ZZ-9', dateOfBirth: '1971-05-05' }
    await matchInBatch(technician, batchId, { bytes: await reportOf(unknown, '2026-07-02'), filename: 'z.pdf' })
    const { confirmed, restBatchId } = await confirmBatch(technician, { batchId })
    expect(confirmed).toBe(1)
    const rest = await getBatch(technician, { batchId: restBatchId ?? '' })
    expect(rest).toMatchObject({ name: 'Mixed (rest)', counts: { total: 1, none: 1 } })
  })

  test('of two who confirm at once one does', async () => {
    const { batchId } = await makeBatch(technician)
    await matchInBatch(technician, batchId, { bytes: await reportOf(ada, '2026-06-01'), filename: 'a.pdf' })
    const outcomes = await Promise.allSettled([
      confirmBatch(technician, { batchId }),
      confirmBatch(reviewer, { batchId }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

test('the numbers of a batch and its lists agree about where each document stands', async () => {
  const { batchId } = await makeBatch(technician)
  const { documentId } = await matchInBatch(technician, batchId, {
    bytes: await reportOf(ada, '2026-05-01'),
    filename: 'a.pdf',
  })
  await uploadIntoBatch(technician, batchId, { bytes: await reportOf(ada, '2026-05-02'), filename: 'b.pdf' })
  await setAside(technician, { documentId })
  const { counts } = await getBatch(technician, { batchId })
  const states = Object.keys(documentStates) as DocumentState[]
  for (const state of states) {
    const { rows } = await listDocuments(technician, { batchId, show: state })
    expect(
      rows.map((row) => row.state),
      state,
    ).toEqual(Array.from({ length: counts[state] }, () => state))
  }
  expect(states.reduce((sum, state) => sum + counts[state], 0)).toBe(counts.total)
})

/** A page that names the patient in words and their number in a QR code alone. */
async function withCode({ fullName, patientNumber }: MadePatient): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 48, info: { Title: 'Report' } })
  document.registerFont('plain', plainFont).font('plain').fontSize(12)
  const bytes = buffer(document)
  document.text(`Patient name: ${fullName}`, 48, 60).text('Haemoglobin 14.1 g/dL', 48, 90)
  const { data } = encode(patientNumber, { border: 2 })
  for (const [row, cells] of data.entries())
    for (const [column, dark] of cells.entries())
      if (dark)
        document
          .rect(300 + column * 5, 60 + row * 5, 5, 5)
          .fillColor('#000000')
          .fill()
  document.end()
  return bytes
}
