import type { ReactNode } from 'react'
import { NotificationBell } from '@/components/notifications/notification-bell'
import { clinicNav } from '@/components/sessions/clinic-nav'
import { SignOutForm } from '@/components/sessions/sign-out-form'
import { WaitingBanner } from '@/components/sessions/waiting-banner'
import { LocalBanner } from '@/components/shell/local-banner'
import { PortalShell } from '@/components/shell/portal-shell'
import { findClinicActor } from '@/lib/auth/guards'
import { memberMay } from '@/lib/auth/permissions'
import { isLocal } from '@/lib/env'
import { memberRoleNames } from '@/lib/members/schema'
import { signOutAction } from './actions'

/** The frame of the clinic's pages. It guards nothing: every page does that for itself. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await findClinicActor()
  // The page itself leads to the sign-in.
  if (!actor) return children
  const { unread = 0, clinicName, clinicStatus, fullName, role } = actor
  return (
    <PortalShell
      portal={clinicName}
      homeHref="/clinic"
      nav={clinicNav({
        upload: memberMay(role, 'result.upload'),
        calls: memberMay(role, 'call.make'),
        incidents: memberMay(role, 'incident.read'),
        batches: memberMay(role, 'batch.read'),
        reports: memberMay(role, 'report.read'),
        activity: memberMay(role, 'activity.read'),
      })}
      person={{ name: fullName, detail: memberRoleNames[role] }}
      bell={{ wide: <NotificationBell unread={unread} />, compact: <NotificationBell unread={unread} compact /> }}
      signOut={<SignOutForm action={signOutAction} />}
      banner={
        <>
          {isLocal() ? <LocalBanner /> : null}
          {clinicStatus === 'inactive' ? <WaitingBanner /> : null}
        </>
      }
    >
      {children}
    </PortalShell>
  )
}
