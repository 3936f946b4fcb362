import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'
import { TextLink } from './text-link'

export type Crumb = { label: ReactNode; href?: string | undefined }

/** The way back up; the last crumb is this page and has no link. */
export function Breadcrumbs({ label = 'You are here', crumbs }: { label?: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? index} className="flex min-h-6 items-center gap-1.5">
            {index > 0 ? <ChevronRight className="rtl:rotate-180" /> : null}
            {crumb.href ? (
              <TextLink href={crumb.href} className="inline-flex min-h-6 items-center">
                {crumb.label}
              </TextLink>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
