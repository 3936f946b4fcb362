import type { Metadata } from 'next'
import { ClinicTable } from '@/components/clinics/clinic-table'
import { Card } from '@/components/ui/card'
import { FigureCard } from '@/components/ui/figure-card'
import { FigureRow } from '@/components/ui/figure-row'
import { FindingsList } from '@/components/health/findings-list'
import { PageHeader } from '@/components/ui/page-header'
import { countChainFaults } from '@/lib/audit/list-chain-checks'
import { countClinics, listClinics } from '@/lib/clinics/list-clinics'
import { countWaitingDoctors } from '@/lib/doctors/list-doctors'
import { findTroubles } from '@/lib/health/get-health'
import { countDeadLetters } from '@/lib/jobs/count-dead-letters'
import { adminPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Administration' }

export default adminPage({ can: 'clinic.read', input: noInput }, async ({ actor }) => {
  const [troubles, counts, waiting, doctors, deadLetters, faults] = await Promise.all([
    findTroubles(actor),
    countClinics(actor),
    listClinics(actor, { q: '', status: 'inactive', cursor: undefined }),
    countWaitingDoctors(actor),
    countDeadLetters(),
    countChainFaults(actor),
  ])
  const dead = deadLetters.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <PageHeader title="Overview" lead="Whether the platform does its work, and who waits for you." />
      <div className="mb-6">
        <FindingsList findings={troubles} />
      </div>
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
          hint="What failed at every try"
          href="/admin/jobs"
          tone={dead > 0 ? 'danger' : 'good'}
        />
        <FigureCard
          label="Faults in the record"
          value={faults ?? '–'}
          hint={faults === null ? 'Not checked so far' : 'At the last check of the chains'}
          href="/admin/activity/chains"
          tone={faults === null ? 'neutral' : faults > 0 ? 'danger' : 'good'}
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
