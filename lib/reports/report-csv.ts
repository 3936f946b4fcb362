import { stringify } from 'csv-stringify/sync'
import { reportTable } from '@/lib/reports/report-table'
import type { Report } from '@/lib/reports/schema'

/**
 * The report as a CSV file in UTF-8 with its mark, as spreadsheets like it. A cell that a spreadsheet would run as a formula is
 * made plain text by an apostrophe in front.
 */
export function reportCsv(report: Report): Buffer {
  const { head, body } = reportTable(report)
  const bounces = report.bounces.map(({ domain, sent, bounced }) => [domain, String(sent), String(bounced)])
  const records = [head, ...body, [], ['E-mail domain', 'Messages', 'Bounced'], ...bounces]
  return Buffer.from(stringify(records, { bom: true, escape_formulas: true, record_delimiter: 'windows' }))
}
