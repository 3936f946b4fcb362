import Menu from 'lucide-react/icons/menu'
import type { ReactNode } from 'react'
import { Brand } from './brand'
import type { NavItem } from './nav-item'
import { NavList } from './nav-list'
import { SignedIn } from './signed-in'
import { SkipLink } from './skip-link'

export type PortalShellProps = {
  portal: string
  homeHref: string
  nav: readonly NavItem[]
  person: { name: string; detail?: string | undefined }
  signOut?: ReactNode
  banner?: ReactNode
  /** The way to what the person was told; `compact` where there is little room. */
  bell?: { wide: ReactNode; compact: ReactNode } | undefined
  children: ReactNode
}

/** The frame of a staff portal: a menu at the side where there is room, behind one press on phones. */
export function PortalShell({ portal, homeHref, nav, person, signOut, banner, bell, children }: PortalShellProps) {
  const menu = (label: string) => (
    <div className="space-y-4">
      <NavList items={nav} label={label} />
      <SignedIn {...person} signOut={signOut} />
    </div>
  )
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="no-print bg-surface">
        {banner}
        <div className="flex items-start gap-2 border-b border-line px-4 py-1.5 lg:hidden">
          <details className="group min-w-0 flex-1">
            <summary className="bare-summary flex min-h-11 items-center justify-between gap-3">
              <span className="font-bold">
                OodoMedLink <span className="block text-sm font-normal text-muted">{portal}</span>
              </span>
              <span className="flex min-h-11 items-center gap-2 rounded-lg border border-outline px-3 font-semibold group-open:bg-sunken">
                <Menu /> Menu
              </span>
            </summary>
            <div className="pt-3 pb-4">{menu('Menu')}</div>
          </details>
          {bell?.compact}
        </div>
      </header>
      <div className="lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <aside className="no-print sticky top-0 hidden h-dvh overflow-y-auto border-e border-line bg-surface px-3 py-4 lg:block">
          <div className="mb-4 px-3">
            <Brand href={homeHref} portal={portal} />
          </div>
          {bell ? <div className="mb-2">{bell.wide}</div> : null}
          {menu('Main menu')}
        </aside>
        <main
          id="page"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl min-w-0 px-4 py-6 outline-none sm:px-6 lg:px-8"
        >
          {children}
        </main>
      </div>
    </div>
  )
}
