import type { Metadata } from 'next'
import { z } from 'zod'
import { ClinicDecision } from '@/components/clinics/clinic-decision'
import { ClinicFactsList } from '@/components/clinics/clinic-facts-list'
import { ClinicPeople } from '@/components/clinics/clinic-people'
import { ClinicStatusBadge } from '@/components/clinics/clinic-status-badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { FigureCard } from '@/components/ui/figure-card'
import { FigureRow } from '@/components/ui/figure-row'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { adminMay } from '@/lib/auth/permissions'
import { getClinic } from '@/lib/clinics/list-clinics'
import { clinicIdInput, type ClinicStep, clinicSteps } from '@/lib/clinics/schema'
import { adminPage } from '@/lib/web/pages'
import { approveClinicAction, reactivateClinicAction, refuseClinicAction, suspendClinicAction } from '../../actions'

export const metadata: Metadata = { title: 'Clinic' }

const doneWords: Record<ClinicStep, string> = {
  approved: 'The clinic is active. It was told by e-mail.',
  refused: 'The application is refused. The clinic was told why, and its people cannot sign in.',
  suspended: 'The clinic is suspended: its people are signed out, and nothing more is sent.',
  reactivated: 'The suspension is over.',
  owner: 'The owner has changed. Both were told by e-mail.',
}

const input = z.object({ clinicId: clinicIdInput, done: z.enum(clinicSteps).optional().catch(undefined) })

export default adminPage({ can: 'clinic.read', input }, async ({ actor, input }) => {
  const clinic = await getClinic(actor, input)
  const { counts, members, branches } = clinic
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Clinics', href: '/admin/clinics' }, { label: clinic.clinicName }]} />}
        title={clinic.clinicName}
        status={<ClinicStatusBadge standing={clinic.standing} proved={clinic.emailVerifiedAt !== null} />}
        actions={
          <>
            <TextLink href={`/admin/clinics/${clinic.clinicId}/usage`}>Usage and messages</TextLink>
            <TextLink href={`/admin/activity?clinic=${clinic.clinicId}`}>Its activity</TextLink>
          </>
        }
      />
      <div className="space-y-6">
        {input.done ? <Notice tone="good" title={doneWords[input.done]} /> : null}
        {adminMay(actor.role, 'clinic.approve') ? (
          <ClinicDecision
            clinic={clinic}
            actions={{
              approve: approveClinicAction,
              refuse: refuseClinicAction,
              suspend: suspendClinicAction,
              reactivate: reactivateClinicAction,
            }}
          />
        ) : null}
        <FigureRow>
          <FigureCard label="Patients" value={counts.patients} />
          <FigureCard label="Results" value={counts.results} />
          <FigureCard label="Sent" value={counts.sent} tone="good" />
          <FigureCard
            label="Messages that did not arrive"
            value={counts.failedMessages}
            tone={counts.failedMessages > 0 ? 'attention' : 'neutral'}
          />
        </FigureRow>
        <Card title="What was entered">
          <ClinicFactsList clinic={clinic} />
        </Card>
        <Card
          title="People"
          actions={
            adminMay(actor.role, 'clinic.owner') ? (
              <TextLink href={`/admin/clinics/${clinic.clinicId}/owner`}>Change the owner</TextLink>
            ) : null
          }
        >
          <ClinicPeople members={members} />
        </Card>
        {branches.length > 0 ? (
          <Card title="Branches">
            <ul className="list-disc ps-5">
              {branches.map(({ name, archivedAt }) => (
                <li key={name}>
                  {name}
                  {archivedAt ? <span className="text-muted"> (archived)</span> : null}
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  )
})
