import type { Metadata } from 'next'
import { z } from 'zod'
import { PatientForm } from '@/components/patients/patient-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getPatient } from '@/lib/patients/get-patient'
import { timeZones } from '@/lib/clinics/schema'
import { genderNames, patientIdInput } from '@/lib/patients/schema'
import { clinicPage } from '@/lib/web/pages'
import { editPatientAction } from '../../actions'

export const metadata: Metadata = { title: 'Change a patient’s details' }

export default clinicPage(
  { can: 'patient.write', input: z.object({ patientId: patientIdInput }) },
  async ({ actor, input: { patientId } }) => {
    const patient = await getPatient(actor, { patientId })
    const crumbs = [
      { label: 'Patients', href: '/clinic/patients' },
      { label: patient.fullName, href: `/clinic/patients/${patientId}` },
      { label: 'Change' },
    ]
    return (
      <>
        <PageHeader above={<Breadcrumbs crumbs={crumbs} />} title="Change the details" />
        <Card className="max-w-3xl">
          <div className="space-y-5">
            <Notice title="An address opens results">
              Whoever reads mail at the e-mail address below can open this patient’s results. Ask the patient before you
              change it.
            </Notice>
            <PatientForm
              action={editPatientAction}
              hidden={{ patientId }}
              details={patient}
              genders={genderNames}
              timeZones={timeZones}
              submitLabel="Save"
            />
          </div>
        </Card>
      </>
    )
  },
)
