import sharp, { type OverlayOptions } from 'sharp'
import { boldFont, plainFont } from './fonts'
import { type Report, writtenDate } from './report'

export type ImageFormat = 'jpeg' | 'png' | 'webp'

const width = 1240
const height = 1754
const lineHeight = 46
const columns = { analyte: 110, value: 560, unit: 720, range: 870, flag: 1090 }
const tableTop = 560

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Style = { sizePixels?: number; isBold?: boolean; width?: number }

/** A line of print; nothing where there are no words, for which the renderer knows no picture. */
function print(words: string, left: number, top: number, { sizePixels = 24, isBold = false, width }: Style = {}) {
  if (words.trim() === '') return []
  const font = `DejaVu Sans ${isBold ? 'Bold ' : ''}${sizePixels}`
  const text = `<span foreground="#23292e">${escaped(words)}</span>`
  // At 72 dots per inch a point is a pixel.
  const input = {
    text: { text, font, fontfile: isBold ? boldFont : plainFont, dpi: 72, rgba: true, ...(width ? { width } : {}) },
  }
  return [{ input, left, top } satisfies OverlayOptions]
}

function printTable({ rows }: Report): OverlayOptions[] {
  if (rows.length === 0) return []
  const head = { analyte: 'Test', value: 'Result', unit: 'Unit', range: 'Range', flag: 'Flag' }
  return [head, ...rows].flatMap((row, index) => {
    const top = tableTop + index * lineHeight
    const isBold = index === 0
    return [
      ...print(row.analyte, columns.analyte, top, { isBold, width: 430 }),
      ...print(row.value, columns.value, top, { isBold: isBold || row.flag !== '' }),
      ...print(row.unit, columns.unit, top, { isBold }),
      ...print(row.range, columns.range, top, { isBold }),
      ...print(row.flag, columns.flag, top, { isBold: true }),
    ]
  })
}

/** A printed report as a scanner gives it back at 150 dots per inch: not quite straight, not quite white. */
export async function makeReportImage(report: Report, format: ImageFormat = 'jpeg'): Promise<Buffer> {
  const below = tableTop + (report.rows.length > 0 ? (report.rows.length + 2) * lineHeight : 0)
  const page = await sharp({ create: { width, height, channels: 3, background: '#fbfaf6' } })
    .composite([
      ...print(report.clinicName, 110, 110, { sizePixels: 42, isBold: true }),
      ...print(report.testName, 110, 210, { sizePixels: 32, isBold: true }),
      ...print(`Patient: ${report.patientName}`, 110, 300),
      ...print(`Patient number: ${report.patientNumber}`, 110, 350),
      ...print(`Date of birth: ${writtenDate(report.dateOfBirth)}`, 110, 400),
      ...print(`Date of test: ${writtenDate(report.testDate)}`, 110, 450),
      ...printTable(report),
      ...print(report.narrative ?? '', 110, below, { width: 1000 }),
    ])
    .png()
    .toBuffer()
  return sharp(page).rotate(-0.6, { background: '#e9e7e1' }).toFormat(format, { quality: 82 }).toBuffer()
}
