import Activity from 'lucide-react/icons/activity'
import Building2 from 'lucide-react/icons/building-2'
import Send from 'lucide-react/icons/send'
import HardDrive from 'lucide-react/icons/hard-drive'
import Settings from 'lucide-react/icons/settings'
import FileDown from 'lucide-react/icons/file-down'
import Stethoscope from 'lucide-react/icons/stethoscope'
import LayoutDashboard from 'lucide-react/icons/layout-dashboard'
import ListChecks from 'lucide-react/icons/list-checks'
import LifeBuoy from 'lucide-react/icons/life-buoy'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import ShieldCheck from 'lucide-react/icons/shield-check'
import UserRound from 'lucide-react/icons/user-round'
import UserRoundSearch from 'lucide-react/icons/user-round-search'
import type { ReactNode } from 'react'
import { SignOutForm } from '@/components/sessions/sign-out-form'
import { LocalBanner } from '@/components/shell/local-banner'
import { PortalShell } from '@/components/shell/portal-shell'
import { adminRoleNames } from '@/lib/admins/schema'
import type { NavItem } from '@/components/shell/nav-item'
import { findAdminActor } from '@/lib/auth/guards'
import { adminMay, type AdminPermission } from '@/lib/auth/permissions'
import { isLocal } from '@/lib/env'
import { signOutAction } from './actions'

const nav: readonly (NavItem & { can?: AdminPermission })[] = [
  { href: '/admin', label: 'Overview', icon: <LayoutDashboard />, exact: true },
  { href: '/admin/clinics', label: 'Clinics', icon: <Building2 /> },
  { href: '/admin/doctors', label: 'Doctors', icon: <Stethoscope /> },
  { href: '/admin/accounts', label: 'Patients’ accounts', icon: <UserRoundSearch /> },
  { href: '/admin/deliveries', label: 'Deliveries', icon: <Send /> },
  { href: '/admin/jobs', label: 'Work', icon: <ListChecks /> },
  { href: '/admin/activity', label: 'Activity', icon: <Activity /> },
  { href: '/admin/exports', label: 'Exports', icon: <FileDown />, can: 'export.own' },
  { href: '/admin/support', label: 'Support', icon: <LifeBuoy /> },
  { href: '/admin/people', label: 'People', icon: <ShieldCheck /> },
  { href: '/admin/settings', label: 'Settings', icon: <Settings /> },
  { href: '/admin/storage', label: 'Storage', icon: <HardDrive />, can: 'storage.read' },
  { href: '/admin/account', label: 'Your account', icon: <UserRound /> },
  { href: '/admin/devices', label: 'Devices', icon: <MonitorSmartphone /> },
]

/** The frame of the admin's pages. It guards nothing: every page does that for itself. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await findAdminActor()
  // The page itself leads to the sign-in.
  if (!actor) return children
  return (
    <PortalShell
      portal="Administration"
      homeHref="/admin"
      nav={nav.filter(({ can }) => can === undefined || adminMay(actor.role, can))}
      person={{ name: actor.fullName, detail: adminRoleNames[actor.role] }}
      signOut={<SignOutForm action={signOutAction} />}
      banner={isLocal() ? <LocalBanner /> : null}
    >
      {children}
    </PortalShell>
  )
}
