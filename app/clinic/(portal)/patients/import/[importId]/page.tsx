import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { PlainButtonForm } from '@/components/forms/plain-button-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ColumnChoices } from '@/components/imports/column-choices'
import { ImportOutcome } from '@/components/imports/import-outcome'
import { ImportPreview } from '@/components/imports/import-preview'
import { ImportProgress, ImportState } from '@/components/imports/import-state'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import type { ClinicActor } from '@/lib/auth/actors'
import { getImport, previewImport } from '@/lib/imports/get-import'
import { importIdInput, type Mapping } from '@/lib/imports/schema'
import { clinicPage } from '@/lib/web/pages'
import { cancelImportAction, startImportAction } from '../actions'

export const metadata: Metadata = { title: 'A list of patients' }

// The columns stand in the address while they are being looked over.
const input = z.looseObject({ importId: importIdInput })

export default clinicPage({ can: 'patient.import', input }, async ({ actor, input: { importId, ...chosen } }) => {
  const { refusals, ...facts } = await getImport(actor, { importId })
  const working = facts.startedAt !== null && facts.finishedAt === null && facts.cancelledAt === null
  const crumbs = [
    { label: 'Patients', href: '/clinic/patients' },
    { label: 'Bring in a list', href: '/clinic/patients/import' },
    { label: facts.filename },
  ]
  return (
    <>
      {working ? <meta httpEquiv="refresh" content="2" /> : null}
      <PageHeader
        above={<Breadcrumbs crumbs={crumbs} />}
        title={facts.filename}
        status={<ImportState facts={facts} />}
        lead={`${facts.rowCount.toLocaleString('en-GB')} rows`}
      />
      <div className="space-y-4">
        {facts.startedAt === null && facts.cancelledAt === null ? (
          <LookOver actor={actor} importId={importId} rowCount={facts.rowCount} chosen={chosen} />
        ) : (
          <Card title="What became of the rows" className="max-w-3xl">
            <div className="space-y-4">
              {working ? <ImportProgress facts={facts} /> : null}
              <ImportOutcome facts={facts} refusals={refusals} />
              {working ? (
                <PlainButtonForm action={cancelImportAction} hidden={{ importId }} label="Stop after these rows" />
              ) : null}
            </div>
          </Card>
        )}
      </div>
    </>
  )
})

type Props = { actor: ClinicActor; importId: string; rowCount: number; chosen: unknown }

const asFields = (mapping: Mapping) =>
  Object.fromEntries(Object.entries(mapping).map(([name, value]) => [name, value === null ? '' : String(value)]))

async function LookOver({ actor, importId, rowCount, chosen }: Props) {
  const { header, mapping, preview } = await previewImport(actor, { importId }, chosen)
  const path = `/clinic/patients/import/${importId}`
  return (
    <>
      <Card title="1. Which column is what" lead="We guessed from the first line. Look it over.">
        <ColumnChoices key={JSON.stringify(mapping)} path={path} header={header} mapping={mapping} />
      </Card>
      <Card title="2. The first rows" flush>
        <ImportPreview rows={preview} path={path} />
      </Card>
      <Card title="3. Bring them in" className="max-w-3xl">
        <ActionForm action={startImportAction} hidden={{ importId, ...asFields(mapping) }}>
          <p>
            Rows whose number is here already with the same name are left as they are; a row that cannot be stored is
            refused with its reason, and you can download it to mend it.
          </p>
          <SubmitButton pendingLabel="Beginning…">Bring in {rowCount.toLocaleString('en-GB')} rows</SubmitButton>
        </ActionForm>
        <div className="mt-3">
          <PlainButtonForm action={cancelImportAction} hidden={{ importId }} label="Leave this list aside" />
        </div>
      </Card>
    </>
  )
}
