import type { Metadata } from 'next'
import { z } from 'zod'
import { SessionList } from '@/components/sessions/session-list'
import { SignOutForm } from '@/components/sessions/sign-out-form'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnSessions } from '@/lib/auth/own-sessions'
import { clinicPage } from '@/lib/web/pages'
import { signOutAction } from '../actions'
import { revokeSessionAction } from './actions'

export const metadata: Metadata = { title: 'Devices' }

const input = z.object({ done: z.literal('ended').optional().catch(undefined) })

export default clinicPage({ can: 'session.own', input }, async ({ actor, input: { done } }) => (
  <>
    <PageHeader
      title="Devices"
      lead="Where you are signed in. End whatever you do not know, then choose a new password."
    />
    <div className="max-w-3xl space-y-4">
      {done ? <Notice tone="good" title="That sign-in has ended." /> : null}
      <Card>
        <SessionList
          sessions={await listOwnSessions(actor)}
          action={revokeSessionAction}
          timeZone={actor.clinicTimeZone}
          signOut={<SignOutForm action={signOutAction} />}
        />
      </Card>
    </div>
  </>
))
