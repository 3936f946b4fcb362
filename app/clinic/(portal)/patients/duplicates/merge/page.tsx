import type { Metadata } from 'next'
import { z } from 'zod'
import { MergeForm } from '@/components/patients/merge-form'
import { PatientLine } from '@/components/patients/patient-line'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { previewMerge } from '@/lib/patients/preview-merge'
import { patientIdInput } from '@/lib/patients/schema'
import { clinicPage } from '@/lib/web/pages'
import { mergePatientsAction } from '../actions'

export const metadata: Metadata = { title: 'Merge two patients' }

const input = z.object({ survivor: patientIdInput, absorbed: patientIdInput })

export default clinicPage(
  { can: 'patient.merge', input },
  async ({ actor, input: { survivor: survivorId, absorbed: absorbedId } }) => {
    const preview = await previewMerge(actor, { survivorId, absorbedId })
    const crumbs = [
      { label: 'Patients', href: '/clinic/patients' },
      { label: 'Duplicates', href: '/clinic/patients/duplicates' },
      { label: 'Merge' },
    ]
    const side = (title: string, patient: typeof preview.survivor) => (
      <Card title={title}>
        <PatientLine patient={patient} />
        <ul className="mt-2 text-sm text-muted">
          {patient.contacts.map((value) => (
            <li key={value} className="break-all">
              {value}
            </li>
          ))}
        </ul>
      </Card>
    )
    return (
      <>
        <PageHeader
          above={<Breadcrumbs crumbs={crumbs} />}
          title="Merge two patients"
          lead="Look at both, then say that they are one person."
        />
        <div className="max-w-4xl space-y-4">
          <div className="grid gap-4 sm:grid-cols-2">
            {side('Stays', preview.survivor)}
            {side('Goes up in it', preview.absorbed)}
          </div>
          <p>
            <TextLink href={`/clinic/patients/duplicates/merge?survivor=${absorbedId}&absorbed=${survivorId}`}>
              The other way round
            </TextLink>
          </p>
          <Card title="What happens">
            <MergeForm preview={preview} action={mergePatientsAction} />
          </Card>
        </div>
      </>
    )
  },
)
