import type { Metadata } from 'next'
import { FirstSteps } from '@/components/results/first-steps'
import { NewestCard } from '@/components/results/newest-card'
import { UnseenCard } from '@/components/results/unseen-card'
import { CallsFigures } from '@/components/calls/calls-card'
import { WaitingFigures } from '@/components/results/waiting-figures'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { memberMay } from '@/lib/auth/permissions'
import { listPatients } from '@/lib/patients/list-patients'
import { listPatientsInput } from '@/lib/patients/schema'
import { countWaiting } from '@/lib/results/count-waiting'
import { countOpenCalls } from '@/lib/calls/list-calls'
import { listUnseen } from '@/lib/results/list-unseen'
import { listResults } from '@/lib/results/list-results'
import { listResultsInput, type Stage } from '@/lib/results/schema'
import { clinicPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Overview' }

const shown = 5

export default clinicPage({ can: 'clinic.read', input: noInput }, async ({ actor }) => {
  const newest = async (stage?: Stage | 'not_arrived') =>
    (await listResults(actor, listResultsInput.parse({ stage }))).rows.slice(0, shown)
  const mayCall = memberMay(actor.role, 'call.make')
  const [counts, any, patients, notArrived, withdrawn, read, unseen, calls] = await Promise.all([
    countWaiting(actor),
    newest(),
    listPatients(actor, listPatientsInput.parse({})),
    newest('not_arrived'),
    newest('withdrawn'),
    newest('read'),
    listUnseen(actor),
    countOpenCalls(actor),
  ])
  const mayUpload = memberMay(actor.role, 'result.upload')
  const upload = mayUpload ? <ButtonLink href="/clinic/results/new">Upload a result</ButtonLink> : null
  if (any.length === 0)
    return (
      <>
        <PageHeader title="Welcome" lead="Three steps, and the first patient reads a result on their phone." />
        <FirstSteps
          hasPatients={patients.rows.length > 0}
          mayUpload={mayUpload}
          waits={actor.clinicStatus !== 'active'}
        />
      </>
    )
  return (
    <>
      <PageHeader title="Overview" lead="What waits for somebody, and what did not arrive." actions={upload} />
      {mayCall ? <CallsFigures {...calls} /> : null}
      <WaitingFigures counts={counts} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="space-y-4">
          <UnseenCard {...unseen} timeZone={actor.clinicTimeZone} />
          <NewestCard
            title="Did not arrive"
            empty="Every message that we sent arrived."
            rows={notArrived}
            href="/clinic/results?stage=not_arrived"
          />
          {withdrawn.length > 0 ? (
            <NewestCard title="Withdrawn" empty="" rows={withdrawn} href="/clinic/results?stage=withdrawn" />
          ) : null}
        </div>
        <NewestCard
          title="Read"
          empty="No patient has opened a result yet."
          rows={read}
          href="/clinic/results?stage=read"
        />
      </div>
    </>
  )
})
