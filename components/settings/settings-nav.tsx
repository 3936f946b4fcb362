import { type SettingsPage, settingsPages } from '@/lib/settings/schema'
import { NavLink } from '../shell/nav-link'

const linkClasses =
  '-mb-px flex min-h-11 items-center border-b-3 border-transparent px-3 font-semibold text-muted hover:border-line hover:text-ink aria-[current=page]:border-action aria-[current=page]:text-action-ink'

/** The settings pages that are open to this member, above each of them. */
export function SettingsNav({ open }: { open: readonly SettingsPage[] }) {
  return (
    <nav aria-label="Settings" className="no-print mb-5 flex flex-wrap gap-x-1 border-b border-line">
      {open.map((name) => (
        <NavLink key={name} href={`/clinic/settings/${name}`} className={linkClasses}>
          {settingsPages[name].label}
        </NavLink>
      ))}
    </nav>
  )
}
