import type { Metadata } from 'next'
import { DeliveryList } from '@/components/results/delivery-list'
import { IdentityCheck } from '@/components/results/identity-check'
import { NextStep } from '@/components/results/next-step'
import { PrintedIdentity } from '@/components/results/printed-identity'
import { PutAway } from '@/components/results/put-away'
import { ResultFacts } from '@/components/results/result-facts'
import { ResultHeader } from '@/components/results/result-header'
import { ResultNotes } from '@/components/results/result-notes'
import { HeldCard } from '@/components/results/held-card'
import { englishValueWords } from '@/components/observations/english-value-words'
import { ValuesTable } from '@/components/observations/values-table'
import { ButtonLink } from '@/components/ui/button-link'
import { ResultHistory } from '@/components/results/result-history'
import { StepDone } from '@/components/results/step-done'
import { Card } from '@/components/ui/card'
import { memberMay } from '@/lib/auth/permissions'
import { suggestPatients } from '@/lib/patients/suggest-patients'
import { getResult } from '@/lib/results/get-result'
import { notePreview } from '@/lib/results/note-preview'
import { resultTimeline } from '@/lib/results/result-timeline'
import { resultPageInput } from '@/lib/results/schema'
import { clinicPage } from '@/lib/web/pages'
import * as actions from '../actions'
import { Documents } from './documents'

export const metadata: Metadata = { title: 'Result' }

export default clinicPage(
  { can: 'result.read', input: resultPageInput },
  async ({ actor, input: { resultId, done, find } }) => {
    await notePreview(actor, { resultId })
    const result = await getResult(actor, { resultId })
    const [history, candidates] = await Promise.all([
      resultTimeline(actor, { resultId }),
      result.stage === 'to_match' ? suggestPatients(actor, { q: find }) : [],
    ])
    const timeZone = actor.clinicTimeZone
    const may = {
      match: memberMay(actor.role, 'result.match'),
      review: memberMay(actor.role, 'result.review'),
      authorise: memberMay(actor.role, 'result.authorise'),
      send: memberMay(actor.role, 'result.send'),
      announce: memberMay(actor.role, 'result.announce'),
      recall: memberMay(actor.role, 'result.recall'),
      archive: memberMay(actor.role, 'result.archive'),
      addPatient: memberMay(actor.role, 'patient.write'),
    }
    return (
      <>
        <ResultHeader result={result} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr]">
          <div className="space-y-4 lg:col-start-2">
            <StepDone step={done} />
            <ResultNotes
              resultId={resultId}
              correcting={result.correcting && memberMay(actor.role, 'result.correct')}
              calls={result.calls}
              incidentId={result.incidentId}
              may={{ call: memberMay(actor.role, 'call.make'), incidents: memberMay(actor.role, 'incident.read') }}
            />
            <NextStep
              key={result.stage}
              result={result}
              may={may}
              actions={actions}
              clinicWaits={actor.clinicStatus !== 'active'}
              search={{ find, candidates }}
              timeZone={timeZone}
            />
            {result.held && result.stage === 'to_send' ? (
              <HeldCard
                held={result.held}
                resultId={resultId}
                maySend={may.send}
                actions={actions}
                timeZone={timeZone}
              />
            ) : null}
          </div>
          <div className="min-w-0 space-y-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            {result.observations.length > 0 ? (
              <Card flush title="Values">
                <ValuesTable rows={result.observations} words={englishValueWords} />
              </Card>
            ) : null}
            {result.table ? (
              <PrintedIdentity table={result.table} mayOpen={memberMay(actor.role, 'table.import')} />
            ) : null}
            <Documents actor={actor} files={result.files} />
          </div>
          <div className="space-y-4 lg:col-start-2">
            <IdentityCheck
              identity={result.identity}
              resultId={resultId}
              patient={result.patient}
              sent={result.sentAt !== null}
              may={memberMay(actor.role, 'result.vouch')}
              action={actions.vouchForIdentityAction}
            />
            <ResultFacts result={result} timeZone={timeZone} />
            <Card title="Messages">
              <DeliveryList deliveries={result.deliveries} timeZone={timeZone} />
            </Card>
            <Card title="History">
              <ResultHistory rows={history} timeZone={timeZone} />
            </Card>
            {result.sentAt && memberMay(actor.role, 'result.correct') && !result.correcting ? (
              <ButtonLink href={`/clinic/results/${resultId}/correct`} variant="secondary" size="small">
                Correct this result…
              </ButtonLink>
            ) : null}
            <PutAway result={result} may={may} actions={actions} />
          </div>
        </div>
      </>
    )
  },
)
