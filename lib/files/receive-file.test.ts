import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeReportCsv } from '@/prisma/factories/documents/make-report-csv'
import { makeReportImage } from '@/prisma/factories/documents/make-report-image'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { ClinicFileOwner } from './file-owner'
import { readFileText } from './read-file-text'
import { readWhole } from './read-whole'
import { receiveFile } from './receive-file'
import { chooseStorage } from './storage/choose-storage'
import { makeUploader } from './testing/make-uploader'
import { plainPdf, samplePdf, sampleReport } from './testing/sample-documents'
import { inChunks, upload } from './testing/upload'

let actor: ClinicFileOwner
beforeAll(async () => {
  actor = await makeUploader()
})
afterAll(disconnect)

const rowOf = (fileId: string) => dbAcrossClinics.storedFile.findUniqueOrThrow({ where: { publicId: fileId } })
const rowsLeft = () => dbAcrossClinics.storedFile.count({ where: { clinicId: actor.clinicId, storedAt: null } })
const pathOf = (key: string) => path.resolve(env().LOCAL_DIRECTORY, 'files', key.slice(0, 2), key.slice(2, 4), key)

/** The refusal of an upload, after which nothing of it may be left. */
async function refusalOf(uploading: Promise<unknown>): Promise<AppError> {
  const error = await uploading.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  expect(error).toBeInstanceOf(AppError)
  expect(await rowsLeft()).toBe(0)
  return error as AppError
}

describe('a received file', () => {
  it('is what was sent, under the facts that its bytes tell', async () => {
    const bytes = await samplePdf()
    const received = await upload(actor, bytes, 'C:\\scans\\Blood.PDF')
    expect(received).toEqual({
      fileId: received.fileId,
      kind: 'pdf',
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      originalFilename: 'Blood.PDF',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    const row = await rowOf(received.fileId)
    expect(row).toMatchObject({ storedAt: expect.any(Date) as Date, attachedAt: null, uploadedById: actor.memberId })
    expect((await readWhole(row, 1_000_000)).equals(bytes)).toBe(true)
    expect(await readFileText(row)).toContain(sampleReport.patientName)
  })

  it('may be a picture or a table', async () => {
    const picture = await upload(actor, await makeReportImage(sampleReport, 'webp'), 'scan')
    expect(picture).toMatchObject({ kind: 'image', mediaType: 'image/webp', originalFilename: 'scan.webp' })
    const table = await upload(actor, makeReportCsv(sampleReport), 'panel.csv')
    expect(table).toMatchObject({ kind: 'csv', mediaType: 'text/csv' })
    expect(await readFileText(await rowOf(table.fileId))).toMatch(/^Clinic,Lakeside Diagnostics\r\n/)
  })

  it('lies in the storage unreadable and without its name', async () => {
    const { fileId } = await upload(actor, plainPdf({ remark: 'Marker of this document' }), 'Adebayo.pdf')
    const row = await rowOf(fileId)
    const bytes = await readFile(pathOf(row.storageKey))
    for (const secret of ['Marker of this document', '%PDF', '%%EOF', 'Adebayo', fileId])
      expect(bytes.includes(secret)).toBe(false)
    expect(row.storageKey).toMatch(/^[0-9a-f]{40}$/)
  })
})

describe('an upload is refused and leaves nothing', () => {
  it('when fewer or more bytes arrive than were announced', async () => {
    const bytes = plainPdf()
    const cut = await refusalOf(upload(actor, bytes, 'a.pdf', bytes.length + 10))
    const message = `The upload was cut off: ${bytes.length} of ${bytes.length + 10} bytes arrived. Try again.`
    expect(cut).toMatchObject({ code: 'invalid', message })
    expect(await refusalOf(upload(actor, bytes, 'a.pdf', bytes.length - 1))).toMatchObject({ code: 'invalid' })
  })

  it('when it is too large, before a byte is read if its announcement says so', async () => {
    let bytesRead = 0
    async function* body() {
      for await (const chunk of inChunks(plainPdf({ padBytes: 2_000_000 }))) {
        bytesRead += chunk.length
        yield chunk
      }
    }
    const incoming = { body: body(), originalFilename: 'a.pdf', limitBytes: 1_000_000 }
    const announced = await refusalOf(receiveFile(actor, { ...incoming, announcedBytes: 1_000_001 }))
    expect(announced).toMatchObject({ code: 'too_large', message: expect.stringContaining('1 MB at most') as string })
    expect(bytesRead).toBe(0)
    expect(await refusalOf(receiveFile(actor, { ...incoming, announcedBytes: undefined }))).toMatchObject({
      code: 'too_large',
    })
    expect(bytesRead).toBeLessThan(1_200_000)
  })

  it('when the connection breaks, at the start or later', async () => {
    for (const okBytes of [100, 3_000_000]) {
      async function* body() {
        yield* inChunks(plainPdf({ padBytes: 4_000_000 }).subarray(0, okBytes))
        throw new Error('aborted')
      }
      const incoming = { body: body(), announcedBytes: 4_000_500, originalFilename: 'a.pdf' }
      expect(await refusalOf(receiveFile(actor, incoming))).toMatchObject({
        code: 'invalid',
        message: `The upload was cut off: ${okBytes} of 4000500 bytes arrived. Try again.`,
      })
    }
  })

  it.each([
    ['at its first bytes', Buffer.from('<html>'), 'a.csv', 'is a web page'],
    ['at its last bytes', plainPdf().subarray(0, -20), 'a.pdf', 'its end is missing'],
    ['as a whole', plainPdf({ pages: 2001 }), 'a.pdf', '2001 pages'],
    ['when it is empty', Buffer.alloc(0), 'a.pdf', 'This file is empty'],
  ])('when it is no good %s', async (_, bytes, name, message) => {
    const put = vi.spyOn(await chooseStorage('local'), 'put')
    const error = await refusalOf(upload(actor, bytes, name))
    expect(error).toMatchObject({ code: 'invalid', message: expect.stringContaining(message) as string })
    expect(error.fields).toEqual({ file: error.message })
    for (const [key] of put.mock.calls) expect(existsSync(pathOf(key))).toBe(false)
    put.mockRestore()
  })
})

it('memory does not grow with the size of an upload', async () => {
  const chunk = Buffer.alloc(65_536, 'Haemoglobin,12.1\r\n')
  const megabytes = 24
  let mostBytes = 0
  async function* body() {
    for (let sent = 0; sent < megabytes * 1_000_000; sent += chunk.length) {
      mostBytes = Math.max(mostBytes, process.memoryUsage().arrayBuffers)
      yield chunk
    }
  }
  await upload(actor, makeReportCsv(sampleReport), 'warm.csv')
  const startBytes = process.memoryUsage().arrayBuffers
  const incoming = { body: body(), announcedBytes: undefined, originalFilename: 'large.csv' }
  const { sizeBytes } = await receiveFile(actor, incoming)
  expect(sizeBytes).toBeGreaterThan(megabytes * 1_000_000)
  // One segment in the clear, a few sealed ones that wait for the collector.
  expect(mostBytes - startBytes).toBeLessThan(16_000_000)
})
