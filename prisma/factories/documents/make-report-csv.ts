import type { Report } from './report'

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A report as an analyser exports it: who it is about in the first lines, then the table. UTF-8 with its mark, as Excel likes it. */
export function makeReportCsv(report: Report): Buffer {
  const lines = [
    ['Clinic', report.clinicName],
    ['Patient', report.patientName],
    ['Patient number', report.patientNumber],
    ['Date of birth', report.dateOfBirth],
    ['Test', report.testName],
    ['Date of test', report.testDate],
    [],
    ['Analyte', 'Value', 'Unit', 'Reference range', 'Flag'],
    ...report.rows.map(({ analyte, value, unit, range, flag }) => [analyte, value, unit, range, flag]),
    ...(report.narrative ? [[], ['Remark', report.narrative]] : []),
  ]
  return Buffer.from(`\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`)
}
