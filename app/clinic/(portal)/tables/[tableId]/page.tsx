import type { Metadata } from 'next'
import { MappingForm } from '@/components/tables/mapping-form'
import { TableFacts } from '@/components/tables/table-facts'
import { TableOutcome } from '@/components/tables/table-outcome'
import { TablePreview } from '@/components/tables/table-preview'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import type { ClinicActor } from '@/lib/auth/actors'
import { describeColumns, getTable } from '@/lib/tables/get-table'
import { previewTable } from '@/lib/tables/preview-table'
import { type TableRowState, tablePageInput } from '@/lib/tables/schema'
import { todayIn } from '@/lib/tables/today-in'
import { clinicPage } from '@/lib/web/pages'
import * as actions from '../actions'

export const metadata: Metadata = { title: 'Table' }

export default clinicPage({ can: 'table.import', input: tablePageInput }, async ({ actor, input }) => {
  const table = await getTable(actor, input)
  const asks = table.state === 'mapping' || (table.state === 'preview' && input.change === 'columns')
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Tables', href: '/clinic/tables' }, { label: table.filename }]} />}
        title={table.filename}
        lead={asks ? 'Say once what its columns hold; the next table with the same headings is known.' : undefined}
      />
      <div className="space-y-4">
        {asks ? (
          <MappingForm
            action={actions.mapTableAction}
            tableId={table.tableId}
            mapping={table.mapping}
            today={todayIn(actor.clinicTimeZone)}
            {...(await describeColumns(actor, input))}
          />
        ) : null}
        {!asks && table.state === 'preview' ? (
          <Preview actor={actor} tableId={table.tableId} show={input.show} />
        ) : null}
        {table.state === 'importing' || table.state === 'done' ? (
          <TableOutcome table={table} show={input.show} />
        ) : null}
        <TableFacts table={table} cancelAction={actions.cancelTableAction} timeZone={actor.clinicTimeZone} />
      </div>
    </>
  )
})

type PreviewProps = { actor: ClinicActor; tableId: string; show: TableRowState | undefined }

async function Preview({ actor, tableId, show }: PreviewProps) {
  const preview = await previewTable(actor, { tableId, show })
  return <TablePreview action={actions.confirmTableAction} tableId={tableId} preview={preview} show={show} />
}
