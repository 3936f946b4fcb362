import type { Metadata } from 'next'
import { z } from 'zod'
import { DoctorDecision } from '@/components/doctors/doctor-decision'
import { DoctorFacts } from '@/components/doctors/doctor-facts'
import { DoctorStateBadge } from '@/components/doctors/doctor-state-badge'
import { LicenceNotes } from '@/components/doctors/licence-notes'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { adminMay } from '@/lib/auth/permissions'
import { getDoctor } from '@/lib/doctors/get-doctor'
import { doctorIdInput, type DoctorStep, doctorSteps } from '@/lib/doctors/schema'
import { adminPage } from '@/lib/web/pages'
import * as actions from '../actions'

export const metadata: Metadata = { title: 'Doctor' }

const doneWords: Record<DoctorStep, string> = {
  approved: 'The doctor can sign in now, and was told by e-mail.',
  refused: 'The registration is refused. The doctor was told why.',
  suspended: 'The doctor is suspended: every sign-in has ended. They were told why.',
  reactivated: 'The suspension is over, and the doctor was told.',
  noted: 'What you wrote is kept.',
}

const input = z.object({ doctorId: doctorIdInput, done: z.enum(doctorSteps).optional().catch(undefined) })

export default adminPage({ can: 'doctor.read', input }, async ({ actor, input }) => {
  const doctor = await getDoctor(actor, input)
  const mayDecide = adminMay(actor.role, 'doctor.approve')
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Doctors', href: '/admin/doctors' }, { label: doctor.fullName }]} />}
        title={doctor.fullName}
        status={<DoctorStateBadge state={doctor.state} />}
      />
      <div className="max-w-4xl space-y-6">
        {input.done ? <Notice tone="good" title={doneWords[input.done]} /> : null}
        <Card title="What was entered">
          <DoctorFacts doctor={doctor} />
        </Card>
        <Card title="The licence" lead="What was found in the register, for the admins who come after you.">
          <LicenceNotes doctor={doctor} action={mayDecide ? actions.noteLicenceAction : null} />
        </Card>
        {mayDecide ? (
          <DoctorDecision
            doctor={doctor}
            actions={{
              approve: actions.approveDoctorAction,
              refuse: actions.refuseDoctorAction,
              suspend: actions.suspendDoctorAction,
              reactivate: actions.reactivateDoctorAction,
            }}
          />
        ) : null}
      </div>
    </>
  )
})
