import ChartColumn from 'lucide-react/icons/chart-column'
import FileText from 'lucide-react/icons/file-text'
import FolderOpen from 'lucide-react/icons/folder-open'
import History from 'lucide-react/icons/history'
import LayoutDashboard from 'lucide-react/icons/layout-dashboard'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import Phone from 'lucide-react/icons/phone'
import Settings from 'lucide-react/icons/settings'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import TableIcon from 'lucide-react/icons/table-2'
import Upload from 'lucide-react/icons/upload'
import UserRound from 'lucide-react/icons/user-round'
import Users from 'lucide-react/icons/users'
import type { NavItem } from '../shell/nav-item'

type ClinicNavMay = Record<'upload' | 'batches' | 'calls' | 'incidents' | 'reports' | 'activity', boolean>

/** The menu of the clinic's portal, without the doors that this member's role does not open. */
export function clinicNav(may: ClinicNavMay): NavItem[] {
  return [
    { href: '/clinic', label: 'Overview', icon: <LayoutDashboard />, exact: true },
    { href: '/clinic/results', label: 'Results', icon: <FileText />, exact: true },
    ...(may.upload ? [{ href: '/clinic/results/new', label: 'Upload', icon: <Upload /> }] : []),
    ...(may.batches ? [{ href: '/clinic/batches', label: 'Batches', icon: <FolderOpen /> }] : []),
    ...(may.upload ? [{ href: '/clinic/tables', label: 'Tables', icon: <TableIcon /> }] : []),
    ...(may.calls ? [{ href: '/clinic/calls', label: 'Calls', icon: <Phone /> }] : []),
    { href: '/clinic/patients', label: 'Patients', icon: <Users /> },
    ...(may.reports ? [{ href: '/clinic/reports', label: 'Reports', icon: <ChartColumn /> }] : []),
    ...(may.incidents ? [{ href: '/clinic/incidents', label: 'Incidents', icon: <ShieldAlert /> }] : []),
    ...(may.activity ? [{ href: '/clinic/activity', label: 'Activity', icon: <History /> }] : []),
    { href: '/clinic/settings', label: 'Settings', icon: <Settings /> },
    { href: '/clinic/account', label: 'Account', icon: <UserRound /> },
    { href: '/clinic/devices', label: 'Devices', icon: <MonitorSmartphone /> },
  ]
}
