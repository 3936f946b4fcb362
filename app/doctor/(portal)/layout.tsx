import House from 'lucide-react/icons/house'
import History from 'lucide-react/icons/history'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import NotebookPen from 'lucide-react/icons/notebook-pen'
import QrCode from 'lucide-react/icons/qr-code'
import UserRound from 'lucide-react/icons/user-round'
import UsersRound from 'lucide-react/icons/users-round'
import type { ReactNode } from 'react'
import { SignOutForm } from '@/components/sessions/sign-out-form'
import { LocalBanner } from '@/components/shell/local-banner'
import { PortalShell } from '@/components/shell/portal-shell'
import { findDoctorActor } from '@/lib/auth/guards'
import { isLocal } from '@/lib/env'
import { signOutAction } from './actions'

const nav = [
  { href: '/doctor', label: 'Overview', icon: <House />, exact: true },
  { href: '/doctor/open', label: 'Open a share', icon: <QrCode />, anew: true },
  { href: '/doctor/patients', label: 'Patients', icon: <UsersRound /> },
  { href: '/doctor/notes', label: 'Notes', icon: <NotebookPen /> },
  { href: '/doctor/accesses', label: 'What I opened', icon: <History /> },
  { href: '/doctor/account', label: 'Account', icon: <UserRound /> },
  { href: '/doctor/devices', label: 'Devices', icon: <MonitorSmartphone /> },
]

/** The frame of the doctor's pages. It guards nothing: every page does that for itself. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await findDoctorActor()
  // The page itself leads to the sign-in.
  if (!actor) return children
  return (
    <PortalShell
      portal="For doctors"
      homeHref="/doctor"
      nav={nav}
      person={{ name: actor.fullName, detail: actor.specialisation }}
      signOut={<SignOutForm action={signOutAction} />}
      banner={isLocal() ? <LocalBanner /> : null}
    >
      {children}
    </PortalShell>
  )
}
