import type { Metadata } from 'next'
import { z } from 'zod'
import { PatientForm } from '@/components/patients/patient-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { timeZones } from '@/lib/clinics/schema'
import { genderNames } from '@/lib/patients/schema'
import { resultIdInput } from '@/lib/results/schema'
import { clinicPage } from '@/lib/web/pages'
import { addPatientAction } from '../actions'

export const metadata: Metadata = { title: 'Add a patient' }

const input = z.object({ result: resultIdInput.optional().catch(undefined) })

export default clinicPage({ can: 'patient.write', input }, ({ input: { result } }) => (
  <>
    <PageHeader
      above={<Breadcrumbs crumbs={[{ label: 'Patients', href: '/clinic/patients' }, { label: 'Add' }]} />}
      title="Add a patient"
      lead={result ? 'Afterwards you come back to the result that waits.' : 'Only name and number are needed.'}
    />
    <Card className="max-w-3xl">
      <PatientForm
        action={addPatientAction}
        hidden={result ? { resultId: result } : {}}
        genders={genderNames}
        timeZones={timeZones}
        submitLabel="Add the patient"
      />
    </Card>
  </>
))
