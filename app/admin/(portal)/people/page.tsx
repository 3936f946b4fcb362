import type { Metadata } from 'next'
import { z } from 'zod'
import { AdminInvitationList } from '@/components/admins/admin-invitation-list'
import { InviteAdminForm } from '@/components/admins/invite-admin-form'
import { PeopleTable } from '@/components/admins/people-table'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { listAdminInvitations, listAdmins } from '@/lib/admins/list-admins'
import { rolesToGive } from '@/lib/admins/ranks'
import { adminMay } from '@/lib/auth/permissions'
import { adminPage } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'People' }

const doneWords = {
  invited: 'The invitation is on its way.',
  resent: 'The invitation is on its way again, with a new link.',
  withdrawn: 'The invitation is withdrawn; its link opens nothing any more.',
} as const
const steps = Object.keys(doneWords) as (keyof typeof doneWords)[]

const input = z.object({ done: z.enum(steps).optional().catch(undefined) })

export default adminPage({ can: 'people.read', input }, async ({ actor, input: { done } }) => {
  const mayManage = adminMay(actor.role, 'people.manage')
  const [people, invitations] = await Promise.all([listAdmins(actor), mayManage ? listAdminInvitations(actor) : []])
  return (
    <>
      <PageHeader
        title="People"
        lead={
          <>
            Who runs OodoMedLink. <TextLink href="/admin/people/roles">What each role may do</TextLink>
          </>
        }
      />
      <div className="space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card flush>
          <PeopleTable rows={people} />
        </Card>
        {mayManage ? (
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <Card title="Invite somebody">
              <InviteAdminForm action={actions.inviteAdminAction} roles={rolesToGive(actor.role)} />
            </Card>
            <Card title="Invited">
              <AdminInvitationList
                invitations={invitations}
                actions={{
                  resend: actions.resendAdminInvitationAction,
                  withdraw: actions.withdrawAdminInvitationAction,
                }}
              />
            </Card>
          </div>
        ) : null}
      </div>
    </>
  )
})
