'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export type NavLinkProps = {
  href: string
  exact?: boolean | undefined
  anew?: boolean | undefined
  className: string
  children: ReactNode
}

/** A menu's link, which knows whether it is the page that is open, and shuts the menu that it was chosen from. */
export function NavLink({ href, exact, anew, className, children }: NavLinkProps) {
  const path = usePathname()
  const current = path === href || (!exact && path.startsWith(`${href}/`))
  if (anew)
    return (
      <a href={href} aria-current={current ? 'page' : undefined} className={className}>
        {children}
      </a>
    )
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => event.currentTarget.closest('details')?.removeAttribute('open')}
      className={className}
    >
      {children}
    </Link>
  )
}
