import type { Metadata } from 'next'
import { z } from 'zod'
import { IncidentAccesses } from '@/components/incidents/incident-accesses'
import { IncidentFollowUp } from '@/components/incidents/incident-follow-up'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { StatusBadge } from '@/components/ui/status-badge'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { getIncident } from '@/lib/incidents/get-incident'
import { incidentIdInput } from '@/lib/incidents/schema'
import { clinicPage } from '@/lib/web/pages'
import * as actions from '../actions'

export const metadata: Metadata = { title: 'Incident' }

const input = z.object({ incidentId: incidentIdInput })

export default clinicPage({ can: 'incident.read', input }, async ({ actor, input: { incidentId } }) => {
  const incident = await getIncident(actor, { incidentId })
  const { result, patient } = incident
  const moment = (value: Date) => <Time value={value} format="moment" timeZone={actor.clinicTimeZone} />
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Incidents', href: '/clinic/incidents' }, { label: 'This incident' }]} />}
        title="A result was withdrawn"
        status={
          <StatusBadge tone={incident.closedAt ? 'good' : 'attention'}>
            {incident.closedAt ? 'Closed' : 'Open'}
          </StatusBadge>
        }
        lead="Print this page to keep it on paper."
      />
      <div className="space-y-4">
        <Card title="What happened">
          <DescriptionList
            items={[
              {
                term: 'Result',
                description: <TextLink href={`/clinic/results/${result.resultId}`}>{result.testName}</TextLink>,
              },
              { term: 'Test date', description: <Time value={result.testDate} /> },
              {
                term: 'Patient',
                description: patient ? `${patient.fullName}, ${patient.patientNumber}` : 'None',
              },
              ...(result.sentAt ? [{ term: 'Sent', description: moment(result.sentAt) }] : []),
              { term: 'Withdrawn', description: moment(incident.openedAt) },
              { term: 'By', description: incident.openedBy },
              { term: 'Reason', description: <span className="whitespace-pre-line">{incident.reason}</span> },
              ...(incident.closedAt
                ? [
                    {
                      term: 'Closed',
                      description: (
                        <>
                          {moment(incident.closedAt)}, {incident.closedBy}
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        <IncidentAccesses accesses={incident.accesses} told={incident.told} timeZone={actor.clinicTimeZone} />
        <IncidentFollowUp incident={incident} actions={actions} timeZone={actor.clinicTimeZone} />
      </div>
    </>
  )
})
