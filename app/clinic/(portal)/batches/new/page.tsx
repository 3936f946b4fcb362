import type { Metadata } from 'next'
import { BatchForm } from '@/components/batches/batch-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { resultTypeNames } from '@/lib/results/schema'
import { clinicPage, noInput } from '@/lib/web/pages'
import { createBatchAction } from '../actions'

export const metadata: Metadata = { title: 'Upload a folder' }

export default clinicPage({ can: 'result.upload', input: noInput }, ({ actor }) => (
  <>
    <PageHeader
      above={<Breadcrumbs crumbs={[{ label: 'Batches', href: '/clinic/batches' }, { label: 'Upload a folder' }]} />}
      title="Upload a folder"
      lead="First what holds for all of them, then the documents. Nothing leaves before you confirm it."
    />
    <Card className="max-w-3xl">
      <BatchForm
        action={createBatchAction}
        types={resultTypeNames}
        today={new Intl.DateTimeFormat('en-CA', { timeZone: actor.clinicTimeZone }).format(new Date())}
      />
    </Card>
  </>
))
