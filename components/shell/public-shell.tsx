import type { ReactNode } from 'react'
import { ButtonLink } from '../ui/button-link'
import { Brand } from './brand'
import { PublicFooter } from './public-footer'
import { SkipLink } from './skip-link'

export type PublicShellProps = { banner?: ReactNode; narrow?: boolean | undefined; children: ReactNode }

/** The frame of the pages that everybody may read, sign-in among them; `narrow` is for one form or one text. */
export function PublicShell({ banner, narrow, children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line bg-surface">
        {banner}
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
          <Brand />
          <nav aria-label="Sign in" className="flex flex-wrap gap-2">
            <ButtonLink href="/patient/sign-in" size="small">
              My results
            </ButtonLink>
            <ButtonLink href="/clinic/sign-in" size="small" variant="secondary" className="max-sm:hidden">
              Clinic sign in
            </ButtonLink>
          </nav>
        </div>
      </header>
      <main
        id="page"
        tabIndex={-1}
        className={narrow ? 'mx-auto w-full max-w-176 flex-1 px-4 py-8 outline-none sm:px-6' : 'flex-1 outline-none'}
      >
        {children}
      </main>
      <PublicFooter />
    </div>
  )
}
