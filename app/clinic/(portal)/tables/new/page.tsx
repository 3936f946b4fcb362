import type { Metadata } from 'next'
import { TableUpload } from '@/components/tables/table-upload'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { clinicPage, noInput } from '@/lib/web/pages'
import { startTableAction } from '../actions'

export const metadata: Metadata = { title: 'Bring in a table' }

export default clinicPage({ can: 'table.import', input: noInput }, () => (
  <>
    <PageHeader
      title="Bring in a table"
      lead="A CSV file with one row an analyte, or one row a patient. You see what every row means before anything is stored."
    />
    <noscript className="mb-4 block">
      <Notice tone="attention" title="Uploading needs JavaScript">
        Please switch it on in this browser, or use another one. Everything else in the portal works without it.
      </Notice>
    </noscript>
    <Card className="max-w-3xl">
      <TableUpload action={startTableAction} />
    </Card>
  </>
))
