import type { Metadata } from 'next'
import { searchHref } from '@/components/data-table/search-href'
import { ExportBadge } from '@/components/exports/export-badge'
import { ExportFacts } from '@/components/exports/export-facts'
import { ExportState } from '@/components/exports/export-state'
import { Watch } from '@/components/exports/watch'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { getExport } from '@/lib/exports/get-export'
import { exportIdInput, exportSubjects } from '@/lib/exports/schema'
import { adminPage } from '@/lib/web/pages'
import { cancelExportAction, retryExportAction } from '../actions'

export const metadata: Metadata = { title: 'Export' }

const path = '/admin/exports'

export default adminPage({ can: 'export.own', input: exportIdInput }, async ({ actor, input }) => {
  const request = await getExport(actor, input)
  const { exportId, subject, filters, state, doneRows } = request
  const { name } = exportSubjects[subject]
  const waits = state === 'pending' || state === 'processing'
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Exports', href: path }, { label: name }]} />}
        title={`List: ${name}`}
        status={<ExportBadge state={state} />}
      />
      <Watch url={`${path}/${exportId}/progress.json`} known={`${state} ${doneRows}`} waits={waits} />
      <div className="max-w-4xl space-y-6">
        <Card title="How far it is">
          <ExportState
            request={request}
            path={path}
            againHref={searchHref(path, filters, { subject })}
            actions={{ cancel: cancelExportAction, retry: retryExportAction }}
          />
        </Card>
        <Card title="What was asked for">
          <ExportFacts request={request} />
        </Card>
      </div>
    </>
  )
})
