import type { Metadata } from 'next'
import { searchHref } from '@/components/data-table/search-href'
import { ExportForm } from '@/components/exports/export-form'
import { ExportsTable } from '@/components/exports/exports-table'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { auditActions } from '@/lib/audit/actions'
import { actorKindNames, entityTypeNames } from '@/lib/audit/schema'
import { listExports } from '@/lib/exports/list-exports'
import { exportsPageInput, exportSubjects, type ExportSubject } from '@/lib/exports/schema'
import { adminPage } from '@/lib/web/pages'
import { askExportAction } from './actions'

export const metadata: Metadata = { title: 'Exports' }

const path = '/admin/exports'
const subjects = Object.keys(exportSubjects) as ExportSubject[]
const activity = {
  actions: Object.fromEntries(
    Object.entries(auditActions).map(([action, { words, entity }]) => [action, `${words} (${entity})`]),
  ),
  kinds: actorKindNames,
  entities: entityTypeNames,
}

export default adminPage({ can: 'export.own', input: exportsPageInput }, async ({ actor, input }) => {
  const { subject, cursor, ...filters } = input
  const page = await listExports(actor, { cursor })
  const hrefOf = (place: string | null) => place && searchHref(path, { subject }, { cursor: place })
  return (
    <>
      <PageHeader
        title="Exports"
        lead="Lists as files, for an auditor say. Never what a result says, and never whom it is about."
      />
      <div className="space-y-6">
        <Card title="Ask for a list">
          <Tabs
            label="What the list is of"
            tabs={subjects.map((each) => ({
              href: searchHref(path, {}, { subject: each }),
              label: exportSubjects[each].name,
              current: each === subject,
            }))}
          />
          <ExportForm action={askExportAction} subject={subject} filters={filters} activity={activity} />
        </Card>
        <Card flush title="Your lists" lead="Each is kept for a day, and nobody else sees it.">
          <ExportsTable rows={page.rows} path={path} params={{ subject }} />
        </Card>
      </div>
      <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
    </>
  )
})
