import type { Metadata } from 'next'
import { z } from 'zod'
import { CallForms } from '@/components/calls/call-forms'
import { CallHistory } from '@/components/calls/call-history'
import { englishValueWords } from '@/components/observations/english-value-words'
import { ValuesTable } from '@/components/observations/values-table'
import { Identity } from '@/components/results/identity'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { getCall } from '@/lib/calls/get-call'
import { callIdInput, callKindWords } from '@/lib/calls/schema'
import { zonedDay } from '@/lib/release/zoned-time'
import { clinicPage } from '@/lib/web/pages'
import * as actions from '../actions'

export const metadata: Metadata = { title: 'Call' }

export default clinicPage({ can: 'call.make', input: z.object({ callId: callIdInput }) }, async ({ actor, input }) => {
  const call = await getCall(actor, input)
  const timeZone = actor.clinicTimeZone
  const now = new Date()
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(now)
  const { patient, result } = call
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs crumbs={[{ label: 'Calls', href: '/clinic/calls' }, { label: callKindWords[call.kind] }]} />
        }
        title={callKindWords[call.kind]}
        lead={
          <>
            About <TextLink href={`/clinic/results/${result.resultId}`}>{result.testName}</TextLink>
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="space-y-4">
          <Card title="Whom to ring" lead="Ask for the name and the birth date before you say anything else.">
            <div className="space-y-3">
              {patient ? <Identity patient={patient} /> : null}
              {patient && patient.phones.length > 0 ? (
                patient.phones.map((phone) => (
                  <p key={phone}>
                    <a
                      className="inline-flex min-h-11 items-center text-xl font-semibold underline"
                      href={`tel:${phone}`}
                    >
                      {phone}
                    </a>
                  </p>
                ))
              ) : (
                <Notice tone="attention" title="No telephone number">
                  {patient ? (
                    <TextLink href={`/clinic/patients/${patient.patientId}/edit`}>
                      Add one to the patient’s details
                    </TextLink>
                  ) : null}
                </Notice>
              )}
            </div>
          </Card>
          <CallHistory call={call} timeZone={timeZone} />
        </div>
        <div className="space-y-4">
          {call.observations.length > 0 ? (
            <Card flush title="What to say">
              <ValuesTable
                rows={call.toReadBack.length > 0 ? call.toReadBack : call.observations}
                words={englishValueWords}
              />
            </Card>
          ) : null}
          {call.open ? (
            <CallForms
              callId={call.callId}
              takenBy={call.takenBy}
              takenByMe={call.takenByMe}
              critical={call.kind === 'critical'}
              toReadBack={call.toReadBack}
              now={{ date: zonedDay(now, timeZone).date, time }}
              timeZone={timeZone}
              actions={actions}
            />
          ) : null}
        </div>
      </div>
    </>
  )
})
