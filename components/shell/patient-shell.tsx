import type { ReactNode } from 'react'
import { Brand } from './brand'
import type { NavItem } from './nav-item'
import { NavLink } from './nav-link'
import { SkipLink } from './skip-link'

export type PatientShellProps = {
  nav?: readonly NavItem[] | undefined
  homeHref?: string | undefined
  person?: string | undefined
  signOut?: ReactNode
  banner?: ReactNode
  footer?: ReactNode
  skipLabel?: string | undefined
  navLabel?: string | undefined
  children: ReactNode
}

const look =
  'flex min-h-11 items-center gap-2 border-b-3 border-transparent px-1 font-semibold text-muted aria-[current=page]:border-action aria-[current=page]:text-action-ink'

/** The frame of a patient's pages: one column, large words, almost nothing to load. All its words come from its caller. */
export function PatientShell(props: PatientShellProps) {
  const {
    nav = [],
    homeHref = '/patient',
    person,
    signOut,
    banner,
    footer,
    skipLabel,
    navLabel = 'Menu',
    children,
  } = props
  return (
    <div className="flex min-h-dvh flex-col text-lg">
      <SkipLink label={skipLabel} />
      <header className="no-print border-b border-line bg-surface">
        {banner}
        <div className="mx-auto max-w-176 px-4 sm:px-6">
          <div className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
            <Brand href={homeHref} portal={person} />
            {signOut}
          </div>
          {nav.length > 0 ? (
            <nav aria-label={navLabel}>
              <ul className="flex flex-wrap gap-x-4">
                {nav.map(({ href, label, icon, exact }) => (
                  <li key={href}>
                    <NavLink href={href} exact={exact} className={look}>
                      {icon}
                      {label}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
        </div>
      </header>
      <main id="page" tabIndex={-1} className="mx-auto w-full max-w-176 flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8">
        {children}
      </main>
      {footer ? (
        <footer className="no-print mx-auto w-full max-w-176 px-4 py-6 text-base text-muted sm:px-6">{footer}</footer>
      ) : null}
    </div>
  )
}
