import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makeReportCsv } from '@/prisma/factories/documents/make-report-csv'
import { checkDocument } from './check-document'
import { inspectorFor } from './inspect-stream'
import type { FileKind } from './schema'
import { plainPdf, samplePdf, sampleReport } from './testing/sample-documents'

/** Everything that a document goes through once its kind is known. */
async function inspect(kind: FileKind, bytes: Buffer, chunkBytes = 10_000) {
  const inspector = inspectorFor(kind)
  for (let at = 0; at < bytes.length; at += chunkBytes) inspector.see(bytes.subarray(at, at + chunkBytes))
  inspector.end()
  const read = async (start: number, end: number) => Uint8Array.from(bytes.subarray(start, end))
  await checkDocument(kind, { sizeBytes: bytes.length, read })
}

const refused = (message: string) =>
  expect.objectContaining({ code: 'invalid', message: expect.stringContaining(message) as string }) as Error
const pdf = plainPdf()
const then = (...more: string[]) => Buffer.concat([pdf, Buffer.from(more.join(''), 'latin1')])
const zipEnd = `PK\x05\x06${'\0'.repeat(16)}`

describe('a PDF', () => {
  it('of a laboratory is taken, as is one that a device has padded', async () => {
    await inspect('pdf', await samplePdf())
    await inspect('pdf', then('\r\n\0\0\0\x1a'))
    await inspect('pdf', plainPdf({ padBytes: 3_000_000 }))
  })

  it.each([
    ['is cut off', pdf.subarray(0, -40), 'its end is missing'],
    ['is cut off in the middle', plainPdf({ padBytes: 300_000 }).subarray(0, 200_000), 'its end is missing'],
    ['goes on as a page', then('<html><script>alert(1)</script>'), 'has something else hidden in it'],
    ['starts as a page', plainPdf({ remark: '<script >alert(1)</script>' }), 'has something else hidden in it'],
    ['is an archive too', then(zipEnd, '\0\0'), 'has something else hidden in it'],
    [
      'is an archive whose remark ends like a PDF',
      then(zipEnd, '\x06\0', '%%EOF\n'),
      'has something else hidden in it',
    ],
    ['has only a start and an end', Buffer.from('%PDF-1.4\n1 0 obj\n%%EOF'), 'is damaged and cannot be opened'],
    ['has thousands of pages', plainPdf({ pages: 2001 }), 'has 2001 pages; 2000 is the most'],
  ])('that %s is refused', async (_, bytes, message) => {
    await expect(inspect('pdf', bytes)).rejects.toEqual(refused(message))
  })

  it('that needs a password is refused, and one that only forbids printing is not', async () => {
    const { default: PDFDocument } = await import('pdfkit')
    const { buffer } = await import('node:stream/consumers')
    const make = (options: object) => {
      const document = new PDFDocument({ size: 'A4', margin: 40, info: {}, ...options })
      document.end()
      return buffer(document)
    }
    await expect(inspect('pdf', await make({ userPassword: 'secret' }))).rejects.toEqual(refused('Remove the password'))
    await inspect('pdf', await make({ ownerPassword: 'secret' }))
  })
})

describe('a picture', () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const picture = (format: 'jpeg' | 'png' | 'webp') =>
    sharp({ create: { width: 400, height: 300, channels: 3, background: 'white', noise } })
      .toFormat(format)
      .toBuffer()

  it.each(['jpeg', 'png', 'webp'] as const)('in %s is taken whole, and with what phones append', async (format) => {
    const bytes = await picture(format)
    await inspect('image', bytes)
    await inspect('image', Buffer.concat([bytes, Buffer.from('SEFH\x01\x00\x00\x00SEFT')]))
  })

  it.each(['jpeg', 'png', 'webp'] as const)(
    'in %s is refused when it is cut off or hides something',
    async (format) => {
      const bytes = await picture(format)
      const damaged = refused('is damaged or not complete')
      const hidden = refused('has something else hidden in it')
      await expect(inspect('image', bytes.subarray(0, -16))).rejects.toEqual(damaged)
      await expect(inspect('image', bytes.subarray(0, bytes.length / 2))).rejects.toEqual(damaged)
      const page = Buffer.concat([bytes, Buffer.from('<HTML >')])
      // The mark is found across the border of chunks as well.
      await expect(inspect('image', page, page.length - 3)).rejects.toEqual(hidden)
      await expect(inspect('image', Buffer.concat([bytes, Buffer.from(`${zipEnd}\0\0`)]))).rejects.toEqual(hidden)
    },
  )

  it('that would unfold to gigabytes is refused', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    await expect(inspect('image', bomb)).rejects.toEqual(refused('has too many pixels'))
  })
})

describe('a table', () => {
  it.each([
    ['of ours', makeReportCsv(sampleReport)],
    ['in Windows-1252', Buffer.from('Analyse;Valeur\r\nH\xe9moglobine;12,1\r\n', 'latin1')],
    ['in UTF-16', Buffer.from('\uFEFFAnalyte\tỌ\r\n', 'utf16le')],
    ['with one column', Buffer.from('Negative\nNegative\n')],
  ])('%s is taken, however its characters fall into chunks', async (_, bytes) => {
    for (const chunkBytes of [4, 5, 7, 1000]) await inspect('csv', bytes, chunkBytes)
  })

  it.each([
    ['turns binary later', Buffer.from(`a,b\n${'1,2\n'.repeat(5000)}\0\x01\x02`), 'is not a table in plain text'],
    ['is UTF-16 cut in a character', Buffer.from('\uFEFFa,b\n', 'utf16le').subarray(0, -1), 'is not a table'],
    ['has no rows and no cells', Buffer.from('Negative'), 'has only one cell'],
    ['has one endless line', Buffer.from('1,'.repeat(100_000)), 'has no rows that could be a table'],
  ])('that %s is refused', async (_, bytes, message) => {
    await expect(inspect('csv', bytes)).rejects.toEqual(refused(message))
  })
})
