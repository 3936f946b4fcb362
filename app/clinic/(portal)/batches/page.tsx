import type { Metadata } from 'next'
import { BatchesTable } from '@/components/batches/batches-table'
import { ListPages } from '@/components/data-table/list-pages'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { memberMay } from '@/lib/auth/permissions'
import { listBatches } from '@/lib/batches/list-batches'
import { listBatchesInput } from '@/lib/batches/schema'
import { clinicPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Batches' }

export default clinicPage({ can: 'batch.read', input: listBatchesInput }, async ({ actor, input }) => {
  const { rows, next, previous } = await listBatches(actor, input)
  const begin = memberMay(actor.role, 'result.upload') ? (
    <ButtonLink href="/clinic/batches/new">Upload a folder</ButtonLink>
  ) : null
  return (
    <>
      <PageHeader
        title="Batches"
        lead="Folders of documents: read, matched to your patients, and looked at before anything leaves."
        actions={begin}
      />
      <Card flush>
        <BatchesTable
          rows={rows}
          timeZone={actor.clinicTimeZone}
          empty={
            <EmptyState title="No batches yet" actions={begin}>
              Upload a morning’s folder at once: each document is matched to its patient.
            </EmptyState>
          }
        />
        <ListPages path="/clinic/batches" params={{}} next={next} previous={previous} />
      </Card>
    </>
  )
})
