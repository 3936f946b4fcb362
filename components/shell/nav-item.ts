import type { ReactNode } from 'react'

/** One line of a portal's menu; `count` is how many things wait there, `countLabel` says so to those who listen. */
export type NavItem = {
  href: string
  label: string
  icon?: ReactNode
  count?: number | undefined
  countLabel?: string | undefined
  /** Marks the item only on this very page, for a portal's front page. */
  exact?: boolean | undefined
  /** Loads the page anew: what it may use that others may not (a camera) is decided as it is loaded. */
  anew?: boolean | undefined
}
