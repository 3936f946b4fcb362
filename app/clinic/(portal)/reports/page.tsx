import Download from 'lucide-react/icons/download'
import type { Metadata } from 'next'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { searchHref } from '@/components/data-table/search-href'
import { BounceTable } from '@/components/reports/bounce-table'
import { ReportChart } from '@/components/reports/report-chart'
import { ReportTable } from '@/components/reports/report-table'
import { buttonClasses } from '@/components/ui/button-classes'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { branchChoices } from '@/lib/branches/list-branches'
import { getReport } from '@/lib/reports/get-report'
import { reportGroups, reportInput } from '@/lib/reports/schema'
import { clinicPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Reports' }

const path = '/clinic/reports'

export default clinicPage({ can: 'report.read', input: reportInput }, async ({ actor, input }) => {
  const [report, branches] = await Promise.all([getReport(actor, input), branchChoices(actor)])
  const params = { ...input, from: report.from, until: report.until }
  const download = (format: 'csv' | 'pdf') => (
    <a
      href={searchHref(`${path}/download`, params, { format })}
      download
      className={buttonClasses({ variant: 'secondary' })}
    >
      <Download />
      {format.toUpperCase()}
    </a>
  )
  return (
    <>
      <PageHeader
        title="Reports"
        lead="How much, how fast, and how much of it is read."
        actions={
          <>
            {download('csv')}
            {download('pdf')}
          </>
        }
      />
      <Tabs
        label="Group"
        tabs={(Object.keys(reportGroups) as (keyof typeof reportGroups)[]).map((by) => ({
          href: searchHref(path, params, { by }),
          label: reportGroups[by],
          current: by === input.by,
        }))}
      />
      <FiltersBar
        path={path}
        params={params}
        keep={['by']}
        selects={branches.length > 0 ? [{ name: 'branch', label: 'Branch', options: branches }] : []}
        dates={[
          { name: 'from', label: 'From' },
          { name: 'until', label: 'Until' },
        ]}
        label="Span of the report"
      />
      <div className="space-y-4">
        {report.rows.length > 0 ? (
          <Card title="Volume">
            <ReportChart rows={report.rows} />
          </Card>
        ) : null}
        <Card title="In numbers" flush>
          <ReportTable rows={report.rows} />
        </Card>
        <BounceTable bounces={report.bounces} />
      </div>
    </>
  )
})
