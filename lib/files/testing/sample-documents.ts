import { randomBytes } from 'node:crypto'
import { makeReportPdf } from '@/prisma/factories/documents/make-report-pdf'
import { panels } from '@/prisma/factories/documents/panels'

export const sampleReport = {
  clinicName: 'Lakeside Diagnostics',
  patientName: 'Ọláńrewájú Adébáyọ̀',
  patientNumber: 'LD-004217',
  dateOfBirth: '1984-03-09',
  testDate: '2026-11-18',
  ...panels.fullBloodCount,
}

export const samplePdf = () => makeReportPdf(sampleReport)

/** A PDF of one page with objects of given contents; `padBytes` of noise make it as large as wanted. */
export function plainPdf({ padBytes = 0, trailer = '', pages = 1, remark = 'Marker of this document' } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 4} 0 R`).join(' ')
  const noise = randomBytes(padBytes)
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Count ${pages}/Kids[${kids}]>>`),
    Buffer.concat([Buffer.from(`<</Length ${padBytes}>>stream\n`), noise, Buffer.from('\nendstream')]),
    ...Array.from({ length: pages }, () => Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>')),
  ]
  const parts = [Buffer.from(`%PDF-1.4\n% ${remark}\n`)]
  let length = parts[0]?.length ?? 0
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}
