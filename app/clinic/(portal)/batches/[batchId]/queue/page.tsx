import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import type { Metadata } from 'next'
import { CandidateList } from '@/components/batches/candidate-list'
import { KeyHint } from '@/components/batches/key-hint'
import { QueueKeys } from '@/components/batches/queue-keys'
import { QueueSearch } from '@/components/batches/queue-search'
import { SecondStep } from '@/components/batches/second-step'
import { DocumentView } from '@/components/documents/document-view'
import { englishDocumentWords } from '@/components/documents/document-words'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { memberMay } from '@/lib/auth/permissions'
import { getQueueDocument } from '@/lib/batches/get-document'
import { queuePageInput } from '@/lib/batches/schema'
import { suggestPatients } from '@/lib/patients/suggest-patients'
import { clinicPage } from '@/lib/web/pages'
import { bringBackAction, choosePatientAction, secondLookAction, setAsideAction } from '../../actions'

export const metadata: Metadata = { title: 'Queue' }

export default clinicPage({ can: 'batch.work', input: queuePageInput }, async ({ actor, input }) => {
  const { batchId, find } = input
  const { batchName, left, document } = await getQueueDocument(actor, input)
  const searched = document && find !== '' ? await suggestPatients(actor, { q: find }) : []
  const crumbs = [
    { label: 'Batches', href: '/clinic/batches' },
    { label: batchName, href: `/clinic/batches/${batchId}` },
    { label: 'Queue' },
  ]
  const header = (
    <PageHeader
      above={<Breadcrumbs crumbs={crumbs} />}
      title="Whose is it?"
      lead={left === 1 ? 'One document waits.' : `${left} documents wait.`}
    />
  )
  if (!document)
    return (
      <>
        {header}
        <EmptyState
          title="Nothing waits in this batch"
          actions={<ButtonLink href={`/clinic/batches/${batchId}`}>Back to the batch</ButtonLink>}
        >
          Every document that is read has its patient, or was set aside.
        </EmptyState>
      </>
    )
  const { documentId } = document
  const to = (id: string) => `/clinic/batches/${batchId}/queue?document=${id}`
  const chosen = document.candidates.find(({ patientId }) => patientId === document.patientId)
  const patients = [
    ...document.candidates,
    ...searched.filter(({ patientId }) => !document.candidates.some((known) => known.patientId === patientId)),
  ]
  return (
    <>
      {header}
      <QueueKeys />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <DocumentView
            key={documentId}
            file={document.file}
            href={`/clinic/files/batch/${documentId}`}
            table={null}
            words={englishDocumentWords}
            open
          />
        </div>
        <div className="space-y-4">
          {document.failure ? (
            <Notice tone="attention" title="It could not be read">
              {document.failure}
            </Notice>
          ) : null}
          {!document.open ? (
            <Notice title="The batch is confirmed">What is decided here can be changed only by taking it back.</Notice>
          ) : null}
          {document.state === 'second' && chosen && memberMay(actor.role, 'result.vouch') ? (
            <SecondStep
              hidden={{ documentId, patientId: chosen.patientId }}
              patient={chosen}
              ownChoice={document.chosenByMe}
              action={secondLookAction}
            />
          ) : null}
          {document.open ? (
            <Card
              title={patients.length > 0 ? 'Who it may be' : 'Nobody was found'}
              lead="Read the name on the document, then choose."
            >
              <div className="space-y-4">
                <CandidateList
                  documentId={documentId}
                  patients={patients}
                  findings={document.findings}
                  chosen={document.patientId}
                  action={choosePatientAction}
                />
                <QueueSearch batchId={batchId} documentId={documentId} find={find} />
                {memberMay(actor.role, 'patient.write') ? (
                  <p>
                    Not among your patients yet? <TextLink href="/clinic/patients/new">Add the patient</TextLink>, then
                    search here.
                  </p>
                ) : null}
              </div>
            </Card>
          ) : null}
          <div className="flex flex-wrap gap-2">
            {document.previous ? (
              <ButtonLink href={to(document.previous)} variant="secondary" data-key="k">
                <ArrowLeft /> Before <KeyHint>k</KeyHint>
              </ButtonLink>
            ) : null}
            {document.next ? (
              <ButtonLink href={to(document.next)} variant="secondary" data-key="j">
                Next <KeyHint>j</KeyHint> <ArrowRight />
              </ButtonLink>
            ) : null}
            {document.open ? (
              <ActionForm
                action={document.state === 'aside' ? bringBackAction : setAsideAction}
                hidden={{ documentId }}
              >
                <SubmitButton variant="quiet" data-key="a">
                  {document.state === 'aside' ? 'Bring it back' : 'Set it aside'} <KeyHint>a</KeyHint>
                </SubmitButton>
              </ActionForm>
            ) : null}
          </div>
        </div>
      </div>
    </>
  )
})
