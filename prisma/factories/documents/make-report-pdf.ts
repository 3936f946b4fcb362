import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { boldFont, plainFont } from './fonts'
import { type Report, type ReportRow, writtenDate } from './report'

const margin = 48
const teal = '#0f5e63'
const grey = '#5a6570'
const columns = { analyte: 48, value: 248, unit: 338, range: 408, flag: 510 }
const lastRowY = 730

/** A report as a laboratory's system prints it, on A4: the same bytes for the same input. */
export async function makeReportPdf(report: Report): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin,
    lang: 'en',
    // The date goes into the file's id; the test's own keeps the bytes the same.
    info: {
      Title: 'Laboratory report',
      Producer: 'LabPrint 4.2',
      CreationDate: new Date(`${report.testDate}T09:00:00Z`),
    },
  })
  document.registerFont('plain', plainFont)
  document.registerFont('bold', boldFont)
  const bytes = buffer(document)
  letterhead(document, report)
  patientBox(document, report)
  let y = report.rows.length > 0 ? tableHead(document, 262) : 250
  for (const row of report.rows) {
    if (y > lastRowY) {
      document.addPage()
      y = tableHead(document, margin)
    }
    y = tableRow(document, row, y)
  }
  if (report.narrative) narrative(document, report.narrative, y + 16)
  footer(document)
  document.end()
  return bytes
}

function letterhead(document: PDFDocument, { clinicName }: Report): void {
  document.rect(0, 0, document.page.width, 8).fillColor(teal).fill()
  document.font('bold').fontSize(17).fillColor(teal).text(clinicName, margin, 36)
  document.font('plain').fontSize(8.5).fillColor(grey)
  document.text('Medical laboratory and imaging services', margin, 62)
  document.text('Results are reported in confidence', margin, 75)
}

function patientBox(document: PDFDocument, report: Report): void {
  document.font('bold').fontSize(13).fillColor('#1b2328').text(report.testName, margin, 108)
  document.lineWidth(0.7).strokeColor('#c4ccd2').rect(margin, 134, 499, 84).stroke()
  const facts = [
    ['Patient', report.patientName],
    ['Patient number', report.patientNumber],
    ['Date of birth', writtenDate(report.dateOfBirth)],
    ['Date of test', writtenDate(report.testDate)],
  ] as const
  for (const [index, [label, value]] of facts.entries()) {
    const x = margin + 12 + (index % 2) * 250
    const y = 144 + Math.floor(index / 2) * 36
    document.font('plain').fontSize(8).fillColor(grey).text(label, x, y)
    document
      .font('bold')
      .fontSize(10)
      .fillColor('#1b2328')
      .text(value, x, y + 12, { width: 232, lineBreak: false })
  }
}

function tableHead(document: PDFDocument, y: number): number {
  document.font('bold').fontSize(8.5).fillColor(grey)
  document.text('Test', columns.analyte, y).text('Result', columns.value, y).text('Unit', columns.unit, y)
  document.text('Reference range', columns.range, y).text('Flag', columns.flag, y)
  document
    .strokeColor(teal)
    .moveTo(margin, y + 15)
    .lineTo(547, y + 15)
    .stroke()
  return y + 22
}

function tableRow(document: PDFDocument, row: ReportRow, y: number): number {
  document.font('plain').fontSize(9.5).fillColor('#1b2328').text(row.analyte, columns.analyte, y, { width: 195 })
  const bottom = document.y
  document.font(row.flag ? 'bold' : 'plain').text(row.value, columns.value, y, { width: 88 })
  const valueBottom = document.y
  document.font('plain').fillColor(grey).text(row.unit, columns.unit, y).text(row.range, columns.range, y)
  document.font('bold').fillColor('#a23b1e').text(row.flag, columns.flag, y)
  return Math.max(bottom, valueBottom) + 7
}

function narrative(document: PDFDocument, text: string, y: number): void {
  document.font('plain').fontSize(9.5).fillColor('#1b2328').text(text, margin, y, { width: 499, lineGap: 3 })
}

function footer(document: PDFDocument): void {
  const y = document.page.height - margin - 24
  document.strokeColor('#c4ccd2').moveTo(margin, y).lineTo(547, y).stroke()
  document.font('plain').fontSize(7.5).fillColor(grey)
  document.text(
    'Authorised by the laboratory scientist on duty. Discuss these results with your doctor.',
    margin,
    y + 7,
    {
      width: 499,
      lineBreak: false,
    },
  )
}
