import type { Metadata } from 'next'
import { z } from 'zod'
import { SessionList } from '@/components/sessions/session-list'
import { SignOutForm } from '@/components/sessions/sign-out-form'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnSessions } from '@/lib/auth/own-sessions'
import { doctorPage } from '@/lib/web/pages'
import { revokeSessionAction, signOutAction } from '../actions'

export const metadata: Metadata = { title: 'Devices' }

const input = z.object({ done: z.literal('ended').optional().catch(undefined) })

export default doctorPage({ can: 'own', input }, async ({ actor, input: { done } }) => (
  <>
    <PageHeader title="Devices" lead="Where you are signed in. End what you do not know." />
    <div className="max-w-3xl space-y-4">
      {done ? <Notice tone="good" title="That sign-in has ended." /> : null}
      <Card>
        <SessionList
          sessions={await listOwnSessions(actor)}
          timeZone={actor.timeZone}
          action={revokeSessionAction}
          signOut={<SignOutForm action={signOutAction} />}
        />
      </Card>
    </div>
  </>
))
