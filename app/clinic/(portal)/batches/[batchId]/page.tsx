import type { Metadata } from 'next'
import { BatchPiles } from '@/components/batches/batch-piles'
import { BatchUpload } from '@/components/batches/batch-upload'
import { BatchWatch } from '@/components/batches/batch-watch'
import { ConfirmStep } from '@/components/batches/confirm-step'
import { DocumentsTable } from '@/components/batches/documents-table'
import { RefusedFiles } from '@/components/batches/refused-files'
import { ListPages } from '@/components/data-table/list-pages'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Confirm } from '@/components/ui/confirm'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { memberMay } from '@/lib/auth/permissions'
import { getBatch } from '@/lib/batches/get-batch'
import { listDocuments } from '@/lib/batches/list-documents'
import { batchPageInput, documentStates } from '@/lib/batches/schema'
import { uploadLimitBytes } from '@/lib/files/receive-file'
import { resultTypeNames } from '@/lib/results/schema'
import { clinicPage } from '@/lib/web/pages'
import { confirmBatchAction, discardBatchAction, undoBatchAction } from '../actions'

export const metadata: Metadata = { title: 'Batch' }

const doneWords = {
  created: 'The batch is open. Now the documents.',
  confirmed: 'Confirmed. You have ten minutes to take it back.',
  undone: 'Taken back. The batch is open again.',
  discarded: 'Discarded. Nothing of it was sent.',
} as const

const accept = '.pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff,application/pdf,image/png,image/jpeg,image/webp,image/tiff'

export default clinicPage(
  { can: 'batch.read', input: batchPageInput },
  async ({ actor, input: { batchId, show, cursor, done } }) => {
    const batch = await getBatch(actor, { batchId })
    const { rows, next, previous } = await listDocuments(actor, { batchId, show, cursor })
    const path = `/clinic/batches/${batchId}`
    const isOpen = !batch.confirmedAt && !batch.discardedAt
    const waits = batch.counts.reading > 0 || (batch.confirmedAt !== null && batch.releasedAt === null)
    return (
      <>
        <PageHeader
          above={<Breadcrumbs crumbs={[{ label: 'Batches', href: '/clinic/batches' }, { label: batch.name }]} />}
          title={batch.name}
          lead={
            <>
              {batch.testName} · {resultTypeNames[batch.resultType]} · <Time value={batch.testDate} />
            </>
          }
        />
        <BatchWatch
          batchId={batchId}
          reading={batch.counts.reading}
          released={batch.releasedAt !== null}
          waits={waits}
        />
        <div className="space-y-4">
          {done ? <Notice tone="good" title={doneWords[done]} /> : null}
          {batch.discardedAt ? <Notice tone="attention" title="This batch was discarded" /> : null}
          {isOpen && memberMay(actor.role, 'result.upload') ? (
            <Card title="Documents">
              <noscript>
                <Notice tone="attention" title="Uploading a folder needs JavaScript">
                  Switch it on in this browser, or use another one. Looking and deciding work without it.
                </Notice>
              </noscript>
              <BatchUpload
                batchId={batchId}
                accept={accept}
                hint={`PDFs and pictures, up to ${Math.floor((await uploadLimitBytes()) / 1_000_000)} MB each. The same document is taken once.`}
              />
            </Card>
          ) : null}
          {batch.counts.total > 0 ? (
            <>
              <BatchPiles batchId={batchId} counts={batch.counts} />
              {batch.discardedAt ? null : (
                <ConfirmStep
                  {...batch}
                  maySend={memberMay(actor.role, 'result.send')}
                  timeZone={actor.clinicTimeZone}
                  confirm={confirmBatchAction}
                  undo={undoBatchAction}
                />
              )}
              <Card title={show ? documentStates[show] : 'All documents'} flush>
                <DocumentsTable batchId={batchId} rows={rows} />
                <ListPages path={path} params={{ show }} next={next} previous={previous} />
              </Card>
            </>
          ) : null}
          <RefusedFiles refused={batch.refused} />
          {isOpen ? (
            <Confirm
              label="Discard the batch…"
              title="Discard this batch?"
              consequence="Its documents are removed from the portal. Nothing of it was sent to anybody."
            >
              <ActionForm action={discardBatchAction} hidden={{ batchId }}>
                <SubmitButton variant="danger">Discard the batch</SubmitButton>
              </ActionForm>
            </Confirm>
          ) : null}
        </div>
      </>
    )
  },
)
