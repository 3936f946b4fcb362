import type { Metadata } from 'next'
import { z } from 'zod'
import { MemberFacts } from '@/components/members/member-facts'
import { MemberForms } from '@/components/members/member-forms'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { branchChoices } from '@/lib/branches/list-branches'
import { getMember } from '@/lib/members/list-members'
import { memberIdInput } from '@/lib/members/schema'
import { clinicPage } from '@/lib/web/pages'
import * as actions from '../actions'

export const metadata: Metadata = { title: 'Member' }

const doneWords = {
  changed: 'The new role and branch hold from now on.',
  suspended: 'The member is suspended, and signed out everywhere.',
  reactivated: 'The member can sign in again.',
  reset: 'The second step is taken away. Every sign-in of theirs has ended; the password opens the next.',
} as const
const steps = Object.keys(doneWords) as (keyof typeof doneWords)[]

const input = z.object({ memberId: memberIdInput, done: z.enum(steps).optional().catch(undefined) })

export default clinicPage({ can: 'members.manage', input }, async ({ actor, input: { memberId, done } }) => {
  const [member, branches] = await Promise.all([getMember(actor, { memberId }), branchChoices(actor)])
  const isOwner = actor.role === 'owner'
  const crumbs = [{ label: 'Members', href: '/clinic/settings/members' }, { label: member.fullName }]
  const mayTouch = !member.isSelf && (member.role !== 'owner' || isOwner)
  return (
    <>
      <PageHeader above={<Breadcrumbs crumbs={crumbs} />} title={member.fullName} lead={member.email} />
      <div className="max-w-3xl space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card title="Details">
          <MemberFacts member={member} timeZone={actor.clinicTimeZone} />
        </Card>
        {mayTouch ? (
          <MemberForms member={member} branches={branches} isOwner={isOwner} actions={actions} />
        ) : (
          <Notice title={member.isSelf ? 'This is you.' : 'Only an owner changes what an owner may do.'}>
            {member.isSelf ? <p>Nobody changes their own place in the clinic. Ask another owner or manager.</p> : null}
          </Notice>
        )}
      </div>
    </>
  )
})
