import type { Metadata } from 'next'
import { z } from 'zod'
import { InvitationList } from '@/components/members/invitation-list'
import { InviteForm } from '@/components/members/invite-form'
import { MembersTable } from '@/components/members/members-table'
import { SecondStepRule } from '@/components/members/second-step-rule'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { memberMay } from '@/lib/auth/permissions'
import { branchChoices } from '@/lib/branches/list-branches'
import { listInvitations } from '@/lib/invitations/list-invitations'
import { getAccount } from '@/lib/members/get-account'
import { listMembers } from '@/lib/members/list-members'
import { clinicPage } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Members' }

const doneWords = {
  invited: 'The invitation is on its way.',
  resent: 'The invitation is on its way again, with a new link.',
  withdrawn: 'The invitation is withdrawn; its link opens nothing any more.',
  removed: 'The member is removed, and signed out everywhere.',
  handed_over: 'The ownership is handed over. You are a manager now.',
  second_step: 'The rule for the second step is saved.',
} as const
const steps = Object.keys(doneWords) as (keyof typeof doneWords)[]

const input = z.object({ done: z.enum(steps).optional().catch(undefined) })

export default clinicPage({ can: 'members.read', input }, async ({ actor, input: { done } }) => {
  const mayManage = memberMay(actor.role, 'members.manage')
  const [members, branches, invitations, account] = await Promise.all([
    listMembers(actor),
    branchChoices(actor),
    mayManage ? listInvitations(actor) : [],
    getAccount(actor),
  ])
  const { clinicTimeZone: timeZone } = actor
  const isOwner = actor.role === 'owner'
  return (
    <>
      <PageHeader title="Members" lead="Who works for your clinic here." />
      <div className="space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card flush>
          <MembersTable rows={members} mayManage={mayManage} hasBranches={branches.length > 0} timeZone={timeZone} />
        </Card>
        {mayManage ? (
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <Card title="Invite somebody">
              <InviteForm action={actions.inviteMemberAction} mayMakeOwners={isOwner} branches={branches} />
            </Card>
            <Card title="Invited">
              {invitations.length === 0 ? (
                <p className="text-muted">No invitation is open.</p>
              ) : (
                <InvitationList
                  invitations={invitations}
                  mayTouchOwners={isOwner}
                  actions={{ resend: actions.resendInvitationAction, withdraw: actions.withdrawInvitationAction }}
                  timeZone={timeZone}
                />
              )}
            </Card>
          </div>
        ) : null}
        {memberMay(actor.role, 'clinic.security') ? (
          <SecondStepRule action={actions.requireSecondStepAction} required={account.required} members={members} />
        ) : null}
      </div>
    </>
  )
})
