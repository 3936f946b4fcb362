import type { Metadata } from 'next'
import { SessionList } from '@/components/sessions/session-list'
import { PageHeader } from '@/components/ui/page-header'
import { deviceName } from '@/lib/auth/device-name'
import { listOwnSessions } from '@/lib/auth/own-sessions'
import { adminPage, noInput } from '@/lib/web/pages'
import { revokeSessionAction } from '../actions'

export const metadata: Metadata = { title: 'Devices' }

export default adminPage({ can: 'session.own', input: noInput }, async ({ actor }) => {
  const sessions = await listOwnSessions(actor)
  return (
    <>
      <PageHeader title="Devices" lead="Where you are signed in. End what you do not know." />
      <SessionList
        sessions={sessions.map((session) => ({ ...session, device: deviceName(session.userAgent) }))}
        timeZone="UTC"
        action={revokeSessionAction}
      />
    </>
  )
})
