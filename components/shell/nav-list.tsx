import { VisuallyHidden } from '../ui/visually-hidden'
import type { NavItem } from './nav-item'
import { NavLink } from './nav-link'

const look =
  'flex min-h-11 items-center gap-3 rounded-lg px-3 py-1.5 font-medium hover:bg-sunken aria-[current=page]:bg-action-soft aria-[current=page]:font-semibold aria-[current=page]:text-action-ink'

/** A staff portal's menu, one line an item. */
export function NavList({ items, label }: { items: readonly NavItem[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="space-y-0.5">
        {items.map(({ href, label: words, icon, count, countLabel, exact, anew }) => (
          <li key={href}>
            <NavLink href={href} exact={exact} anew={anew} className={look}>
              {icon}
              <span className="flex-1">{words}</span>
              {count ? (
                <span className="rounded-full bg-attention-soft px-2 text-sm font-semibold text-attention-ink tabular-nums">
                  {count}
                  {countLabel ? <VisuallyHidden> {countLabel}</VisuallyHidden> : null}
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
