import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Tab = { href: string; label: ReactNode; current?: boolean | undefined; count?: number | undefined }

/** Views of the same thing, as links: they work without scripts and can be bookmarked. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-x-1 border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          prefetch={false}
          aria-current={tab.current ? 'page' : undefined}
          className={classNames(
            '-mb-px flex min-h-11 items-center gap-2 border-b-3 px-3 font-semibold',
            tab.current
              ? 'border-action text-action-ink'
              : 'border-transparent text-muted hover:border-line hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="rounded-full bg-sunken px-2 text-sm text-ink tabular-nums">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
