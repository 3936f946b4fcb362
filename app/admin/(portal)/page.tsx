import type { Metadata } from 'next'
import { ClinicTable } from '@/components/clinics/clinic-table'
import { Card } from '@/components/ui/card'
import { FigureCard } from '@/components/ui/figure-card'
import { FigureRow } from '@/components/ui/figure-row'
import { PageHeader } from '@/components/ui/page-header'
import { countClinics, listClinics } from '@/lib/clinics/list-clinics'
import { countWaitingDoctors } from '@/lib/doctors/list-doctors'
import { countDeadLetters } from '@/lib/jobs/count-dead-letters'
import { adminPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Administration' }

export default adminPage({ can: 'clinic.read', input: noInput }, async ({ actor }) => {
  const [counts, waiting, doctors, dead] = await Promise.all([
    countClinics(actor),
    listClinics(actor, { q: '', status: 'inactive', cursor: undefined }),
    countWaitingDoctors(actor),
    countDeadLetters(actor),
  ])
  return (
    <>
      <PageHeader title="Overview" lead="Which clinics wait for you, and whether the platform does its work." />
      <FigureRow>
        <FigureCard
          label="Clinics waiting for approval"
          value={counts.inactive}
          href="/admin/clinics?status=inactive"
          tone={counts.inactive > 0 ? 'attention' : 'neutral'}
        />
        <FigureCard
          label="Doctors waiting for approval"
          value={doctors}
          href="/admin/doctors?state=waiting"
          tone={doctors > 0 ? 'attention' : 'neutral'}
        />
        <FigureCard label="Active clinics" value={counts.active} href="/admin/clinics?status=active" tone="good" />
        <FigureCard
          label="Suspended clinics"
          value={counts.suspended}
          href="/admin/clinics?status=suspended"
          tone="neutral"
        />
        <FigureCard
          label="Work given up"
          value={dead}
          hint="Jobs that failed at every try"
          tone={dead > 0 ? 'danger' : 'good'}
        />
      </FigureRow>
      <div className="mt-6">
        <Card flush title="Waiting for approval">
          <ClinicTable rows={waiting.rows} path="/admin/clinics" params={{}} empty="No clinic is waiting." />
        </Card>
      </div>
    </>
  )
})
