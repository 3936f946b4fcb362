import type { Metadata } from 'next'
import { z } from 'zod'
import { ClinicDecision } from '@/components/clinics/clinic-decision'
import { ClinicFactsList } from '@/components/clinics/clinic-facts-list'
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
import { memberRoleNames } from '@/lib/members/schema'
import { adminPage } from '@/lib/web/pages'
import { approveClinicAction, reactivateClinicAction, suspendClinicAction } from '../../actions'

export const metadata: Metadata = { title: 'Clinic' }

const doneWords: Record<ClinicStep, string> = {
  approved: 'The clinic is active. It was told by e-mail.',
  suspended: 'The clinic is suspended: its people are signed out, and nothing more is sent.',
  reactivated: 'The suspension is over.',
}

const input = z.object({ clinicId: clinicIdInput, done: z.enum(clinicSteps).optional().catch(undefined) })

export default adminPage({ can: 'clinic.read', input }, async ({ actor, input }) => {
  const clinic = await getClinic(actor, input)
  const { counts, members } = clinic
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Clinics', href: '/admin/clinics' }, { label: clinic.clinicName }]} />}
        title={clinic.clinicName}
        status={<ClinicStatusBadge status={clinic.status} proved={clinic.emailVerifiedAt !== null} />}
        actions={<TextLink href={`/admin/activity?clinic=${clinic.clinicId}`}>Its activity</TextLink>}
      />
      <div className="space-y-6">
        {input.done ? <Notice tone="good" title={doneWords[input.done]} /> : null}
        {adminMay(actor.role, 'clinic.approve') ? (
          <ClinicDecision
            clinic={clinic}
            actions={{
              approve: approveClinicAction,
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
        <Card title="People">
          <ul className="divide-y divide-line">
            {members.map((member) => (
              <li key={member.email} className="py-2">
                <p className="font-semibold">{member.fullName}</p>
                <p className="text-muted">
                  {memberRoleNames[member.role]} · {member.email}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  )
})
