import { getReport } from '@/lib/reports/get-report'
import { noteReportDownload } from '@/lib/reports/note-download'
import { reportCsv } from '@/lib/reports/report-csv'
import { reportPdf } from '@/lib/reports/report-pdf'
import { downloadReportInput } from '@/lib/reports/schema'
import { clinicRoute } from '@/lib/web/routes'

const types = { csv: 'text/csv; charset=utf-8', pdf: 'application/pdf' } as const

/** The report that is on the page, as a file to keep. */
export const GET = clinicRoute({ can: 'report.read', input: downloadReportInput }, async ({ actor, input }) => {
  const report = await getReport(actor, input)
  const { format, by } = input
  await noteReportDownload(actor, { format, by, from: report.from, until: report.until })
  const facts = { clinicName: actor.clinicName, by, made: new Date() }
  const bytes = format === 'csv' ? reportCsv(report) : await reportPdf(report, facts)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="report-${by}-${report.from}-${report.until}.${format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
