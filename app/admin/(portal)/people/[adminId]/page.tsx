import type { Metadata } from 'next'
import { z } from 'zod'
import { AdminForms } from '@/components/admins/admin-forms'
import { AdminSessions } from '@/components/admins/admin-sessions'
import { PersonFacts } from '@/components/admins/person-facts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getAdmin } from '@/lib/admins/list-admins'
import { rolesToGive } from '@/lib/admins/ranks'
import { adminIdInput } from '@/lib/admins/schema'
import { adminMay } from '@/lib/auth/permissions'
import { listSessionsOfAdmin } from '@/lib/auth/sessions-of-admin'
import { adminPage } from '@/lib/web/pages'
import * as actions from '../actions'

export const metadata: Metadata = { title: 'Person' }

const doneWords = {
  changed: 'The new role holds from now on. They were told by e-mail.',
  suspended: 'They are suspended, and signed out everywhere. They were told by e-mail.',
  reactivated: 'They can sign in again, and were told by e-mail.',
  reset: 'Their second step is taken away, and every sign-in has ended. A link to a new one is on its way to them.',
  ended: 'The sign-in has ended.',
} as const
const steps = Object.keys(doneWords) as (keyof typeof doneWords)[]

const input = z.object({ adminId: adminIdInput, done: z.enum(steps).optional().catch(undefined) })

export default adminPage({ can: 'people.read', input }, async ({ actor, input: { adminId, done } }) => {
  const person = await getAdmin(actor, { adminId })
  const mayLookIn = adminMay(actor.role, 'people.security')
  const sessions = mayLookIn ? await listSessionsOfAdmin(actor, { adminId }) : null
  const crumbs = [{ label: 'People', href: '/admin/people' }, { label: person.fullName }]
  return (
    <>
      <PageHeader above={<Breadcrumbs crumbs={crumbs} />} title={person.fullName} lead={person.email} />
      <div className="max-w-3xl space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card title="Details">
          <PersonFacts person={person} />
        </Card>
        {adminMay(actor.role, 'people.manage') && !person.isAbove ? (
          <AdminForms person={person} roles={rolesToGive(actor.role)} mayReset={mayLookIn} actions={actions} />
        ) : null}
        {sessions ? (
          <AdminSessions
            adminId={adminId}
            sessions={sessions}
            actions={{ end: actions.endAdminSessionAction, endAll: actions.endAdminSessionsAction }}
          />
        ) : null}
      </div>
    </>
  )
})
