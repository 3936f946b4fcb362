import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import Link from 'next/link'
import type { ReactNode } from 'react'

const marks = { asc: <ArrowUp />, desc: <ArrowDown />, none: <ChevronsUpDown className="text-muted" /> }

export type SortLinkProps = { href: string; sorted: 'asc' | 'desc' | false; children: ReactNode }

/** A column's name that sorts by it; pressed again, the other way round. */
export function SortLink({ href, sorted, children }: SortLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      className="inline-flex min-h-6 items-center gap-1 hover:underline"
    >
      {children}
      {marks[sorted || 'none']}
    </Link>
  )
}
