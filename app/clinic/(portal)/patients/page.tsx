import type { Metadata } from 'next'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { TableLoading } from '@/components/data-table/table-loading'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { memberMay } from '@/lib/auth/permissions'
import { listPatientsInput } from '@/lib/patients/schema'
import { clinicPage } from '@/lib/web/pages'
import { Streamed } from '@/lib/web/streamed'
import { PatientsPart } from './patients-part'

export const metadata: Metadata = { title: 'Patients' }

export default clinicPage({ can: 'patient.read', input: listPatientsInput }, ({ actor, input }) => (
  <>
    <PageHeader
      title="Patients"
      lead="The patients of your clinic. Only your clinic sees this list."
      actions={
        <>
          {memberMay(actor.role, 'patient.merge') ? (
            <ButtonLink href="/clinic/patients/duplicates" variant="secondary">
              Duplicates
            </ButtonLink>
          ) : null}
          {memberMay(actor.role, 'patient.import') ? (
            <ButtonLink href="/clinic/patients/import" variant="secondary">
              Bring in a list
            </ButtonLink>
          ) : null}
          {memberMay(actor.role, 'patient.write') ? (
            <ButtonLink href="/clinic/patients/new">Add a patient</ButtonLink>
          ) : null}
        </>
      }
    />
    <FiltersBar
      path="/clinic/patients"
      params={input}
      selects={[{ name: 'show', label: 'Show', options: [{ value: 'archived', label: 'Archived' }], all: 'Current' }]}
      search={{ name: 'q', label: 'Name, number, e-mail address or phone' }}
      submitLabel="Search"
      label="Search the patients"
    />
    <Card flush>
      <Streamed what={JSON.stringify(input)} waiting={<TableLoading />}>
        <PatientsPart actor={actor} input={input} />
      </Streamed>
    </Card>
  </>
))
