import sharp from 'sharp'
import { type Report, writtenDate } from './report'

export type ImageFormat = 'jpeg' | 'png' | 'webp'

const width = 1240
const height = 1754

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;')

const line = (text: string, x: number, y: number, size = 26, weight = 400) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}">${escaped(text)}</text>`

/** A printed report as a scanner gives it back at 150 dots per inch: not quite straight, not quite white. */
export async function makeReportImage(report: Report, format: ImageFormat = 'jpeg'): Promise<Buffer> {
  const rows = report.rows.flatMap(({ analyte, value, unit, range, flag }, index) => {
    const y = 640 + index * 48
    return [
      line(analyte, 110, y),
      line(value, 560, y, 26, flag ? 700 : 400),
      line(unit, 740, y),
      line(range, 890, y),
      line(flag, 1110, y, 26, 700),
    ]
  })
  const words = (report.narrative ?? '').match(/[^\n]{1,78}(?:\s|$)|\n/g) ?? []
  const remarks = words.map((text, index) => line(text.trim(), 110, 680 + report.rows.length * 48 + index * 38, 24))
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#e9e7e1"/>
    <g transform="rotate(-0.6 620 877)" font-family="DejaVu Sans, sans-serif" fill="#23292e">
      <rect x="40" y="40" width="1160" height="1674" fill="#fbfaf6"/>
      ${line(report.clinicName, 110, 160, 42, 700)}
      ${line(report.testName, 110, 260, 34, 700)}
      ${line(`Patient: ${report.patientName}`, 110, 350)}
      ${line(`Patient number: ${report.patientNumber}`, 110, 400)}
      ${line(`Date of birth: ${writtenDate(report.dateOfBirth)}`, 110, 450)}
      ${line(`Date of test: ${writtenDate(report.testDate)}`, 110, 500)}
      ${report.rows.length > 0 ? ['Test', 'Result', 'Unit', 'Range', 'Flag'].map((head, index) => line(head, [110, 560, 740, 890, 1110][index] ?? 0, 580, 24, 700)).join('') : ''}
      ${rows.join('')}
      ${remarks.join('')}
    </g></svg>`
  return sharp(Buffer.from(page)).flatten().toFormat(format, { quality: 82 }).toBuffer()
}
