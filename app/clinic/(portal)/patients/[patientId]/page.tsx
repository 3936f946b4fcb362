import type { Metadata } from 'next'
import { z } from 'zod'
import { ListPages } from '@/components/data-table/list-pages'
import { LikelySame } from '@/components/patients/likely-same'
import { LockedReaders } from '@/components/patients/locked-readers'
import { PatientDetails } from '@/components/patients/patient-details'
import { PatientLife } from '@/components/patients/patient-life'
import { ResultsTable } from '@/components/results/results-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { memberMay } from '@/lib/auth/permissions'
import { cursorInput } from '@/lib/paging'
import { getPatient } from '@/lib/patients/get-patient'
import { countLockedReaders } from '@/lib/patients/renew-birth-date-tries'
import { listPairs } from '@/lib/patients/list-pairs'
import { listMerges } from '@/lib/patients/preview-merge'
import { genderNames, patientIdInput } from '@/lib/patients/schema'
import { listResults } from '@/lib/results/list-results'
import { listResultsInput } from '@/lib/results/schema'
import { clinicPage } from '@/lib/web/pages'
import { renewTriesAction } from '../actions'
import * as lifeActions from '../duplicates/actions'

export const metadata: Metadata = { title: 'Patient' }

const doneWords = {
  added: 'The patient was added.',
  saved: 'The new details are saved.',
  merged: 'The two are one patient now. What was not sent yet waits for its comparison.',
  parted: 'The merge is taken back.',
  archived: 'The patient is archived.',
  restored: 'The patient is back.',
  tries: 'New tries were given.',
} as const
const steps = Object.keys(doneWords) as (keyof typeof doneWords)[]

const input = z.object({
  patientId: patientIdInput,
  done: z.enum(steps).optional().catch(undefined),
  cursor: cursorInput,
})

export default clinicPage({ can: 'patient.read', input }, async ({ actor, input: { patientId, done, cursor } }) => {
  const patient = await getPatient(actor, { patientId })
  const results = await listResults(actor, listResultsInput.parse({ patient: patientId, cursor }))
  const lockedReaders = await countLockedReaders(actor, { patientId })
  const mayMerge = memberMay(actor.role, 'patient.merge')
  const pairs = mayMerge ? await listPairs(actor, { patientId }) : []
  const merges = mayMerge ? await listMerges(actor, { patientId }) : []
  const path = `/clinic/patients/${patientId}`
  const mayUpload = memberMay(actor.role, 'result.upload')
  const upload = mayUpload ? (
    <ButtonLink href={`/clinic/results/new?patient=${patientId}`}>Upload a result</ButtonLink>
  ) : null
  const edit =
    memberMay(actor.role, 'patient.write') && !patient.mergedInto ? (
      <ButtonLink href={`${path}/edit`} variant="secondary">
        Change the details
      </ButtonLink>
    ) : null
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Patients', href: '/clinic/patients' }, { label: patient.fullName }]} />}
        title={patient.fullName}
        lead={`Number ${patient.patientNumber}`}
        actions={
          <>
            {edit}
            {upload}
          </>
        }
      />
      <div className="space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        {patient.mergedInto ? (
          <Notice tone="attention" title="This patient went up in another.">
            <p>
              <TextLink href={`/clinic/patients/${patient.mergedInto.patientId}`}>
                {patient.mergedInto.fullName}
              </TextLink>
            </p>
          </Notice>
        ) : patient.archivedAt ? (
          <Notice tone="attention" title="This patient is archived: in no list, and matched to no document." />
        ) : null}
        <LikelySame patientId={patientId} pairs={pairs} />
        <LockedReaders
          count={lockedReaders}
          patientId={patientId}
          action={renewTriesAction}
          mayRenew={memberMay(actor.role, 'patient.write')}
        />
        <Card title="Details">
          <PatientDetails patient={patient} genders={genderNames} timeZone={actor.clinicTimeZone} />
        </Card>
        <Card title="Results" flush>
          <ResultsTable
            rows={results.rows}
            path={path}
            params={{}}
            timeZone={actor.clinicTimeZone}
            withoutPatient
            empty={
              <EmptyState title="No results yet" actions={upload}>
                Results of this patient appear here.
              </EmptyState>
            }
          />
          <ListPages path={path} params={{}} next={results.next} previous={results.previous} />
        </Card>
        {mayMerge ? (
          <PatientLife patient={patient} merges={merges} actions={lifeActions} timeZone={actor.clinicTimeZone} />
        ) : null}
      </div>
    </>
  )
})
