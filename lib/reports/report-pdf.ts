import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { reportTable } from '@/lib/reports/report-table'
import { type Report, reportGroups, type ReportGroup } from '@/lib/reports/schema'

type Facts = { clinicName: string; by: ReportGroup; made: Date }

const margin = 36
const widths = [130, 52, 42, 42, 62, 62, 68, 58, 68, 58, 68, 58]

/** Fonts with the letters of Yoruba and French; the ones that every PDF reader has lack them. */
function fontFile(name: string): string {
  const home = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('dejavu-fonts-ttf/package.json'))
  return join(home, 'ttf', `${name}.ttf`)
}

/** The report as a printed page, A4 lying. */
export async function reportPdf(report: Report, { clinicName, by, made }: Facts): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin,
    lang: 'en',
    info: { Title: 'Report', CreationDate: made },
  })
  document.registerFont('plain', fontFile('DejaVuSans'))
  document.registerFont('bold', fontFile('DejaVuSans-Bold'))
  const bytes = buffer(document)
  document.font('bold').fontSize(15).fillColor('#0f5e63').text(clinicName, margin, margin)
  document.font('plain').fontSize(9).fillColor('#5a6570')
  document.text(`${reportGroups[by]}, ${report.from} to ${report.until}`, margin, margin + 22)
  const { head, body } = reportTable(report)
  let y = drawRow(document, head, margin + 46, 'bold')
  for (const row of body) y = drawRow(document, row, nextRowAt(document, y), 'plain')
  y = drawRow(document, ['E-mail domain', 'Messages', 'Bounced'], nextRowAt(document, y + 16), 'bold')
  for (const { domain, sent, bounced } of report.bounces)
    y = drawRow(document, [domain, String(sent), String(bounced)], nextRowAt(document, y), 'plain')
  document.end()
  return bytes
}

function nextRowAt(document: PDFDocument, y: number): number {
  if (y < document.page.height - margin - 30) return y
  document.addPage()
  return margin
}

/** @returns where the next row begins. */
function drawRow(document: PDFDocument, cells: readonly string[], y: number, font: 'plain' | 'bold'): number {
  document.font(font).fontSize(7.5).fillColor('#1b2328')
  let x = margin
  let bottom = y + 12
  for (const [index, cell] of cells.entries()) {
    const width = widths[index] ?? 50
    document.text(cell, x, y, { width: width - 4, height: 30, ellipsis: true })
    bottom = Math.max(bottom, document.y)
    x += width
  }
  document
    .lineWidth(0.4)
    .strokeColor('#c4ccd2')
    .moveTo(margin, bottom + 2)
    .lineTo(x, bottom + 2)
    .stroke()
  return bottom + 5
}
