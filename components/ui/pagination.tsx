import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import type { ReactNode } from 'react'
import { ButtonLink } from './button-link'

export type PaginationProps = {
  previousHref?: string | null | undefined
  nextHref?: string | null | undefined
  summary?: ReactNode
  label?: string | undefined
  previousLabel?: string | undefined
  nextLabel?: string | undefined
}

/** Steps through a list that pages by keyset: it knows the page before and the page after, never a page number. */
export function Pagination(props: PaginationProps) {
  const { previousHref, nextHref, summary, label = 'Pages', previousLabel = 'Previous', nextLabel = 'Next' } = props
  if (!previousHref && !nextHref && !summary) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 py-3">
      <p className="text-sm text-muted">{summary}</p>
      <div className="flex gap-2">
        {previousHref ? (
          <ButtonLink
            href={previousHref}
            rel="prev"
            variant="secondary"
            size="small"
            icon={<ArrowLeft className="rtl:rotate-180" />}
          >
            {previousLabel}
          </ButtonLink>
        ) : null}
        {nextHref ? (
          <ButtonLink href={nextHref} rel="next" variant="secondary" size="small">
            {nextLabel}
            <ArrowRight className="rtl:rotate-180" />
          </ButtonLink>
        ) : null}
      </div>
    </nav>
  )
}
