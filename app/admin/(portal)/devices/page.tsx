import type { Metadata } from 'next'
import { SessionList } from '@/components/sessions/session-list'
import { SignOutForm } from '@/components/sessions/sign-out-form'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnSessions } from '@/lib/auth/own-sessions'
import { adminPage, noInput } from '@/lib/web/pages'
import { revokeSessionAction, signOutAction } from '../actions'

export const metadata: Metadata = { title: 'Devices' }

export default adminPage({ can: 'session.own', input: noInput }, async ({ actor }) => (
  <>
    <PageHeader title="Devices" lead="Where you are signed in. End what you do not know." />
    <Card className="max-w-3xl">
      <SessionList
        sessions={await listOwnSessions(actor)}
        timeZone="UTC"
        action={revokeSessionAction}
        signOut={<SignOutForm action={signOutAction} />}
      />
    </Card>
  </>
))
