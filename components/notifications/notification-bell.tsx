'use client'

import Bell from 'lucide-react/icons/bell'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useSyncExternalStore } from 'react'
import { classNames } from '../ui/class-names'
import { readUnread, subscribe } from './unread-store'

const most = 99

type Props = {
  /** As the server counted it when it made the page; later counts are asked for. */
  unread: number
  /** Where there is little room the word is left to those who listen. */
  compact?: boolean | undefined
}

/** The way to the notifications, with how many are unread. Without scripts it shows the number that the page came with. */
export function NotificationBell({ unread, compact }: Props) {
  const current = usePathname() === '/clinic/notifications'
  const count = useSyncExternalStore(subscribe, readUnread, () => null) ?? unread
  const shown = count > most ? `${most}+` : String(count)
  return (
    <Link
      href="/clinic/notifications"
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'flex min-h-11 items-center gap-3 rounded-lg px-3 py-1.5 font-medium hover:bg-sunken aria-[current=page]:bg-action-soft aria-[current=page]:font-semibold aria-[current=page]:text-action-ink',
        compact && 'border border-outline',
      )}
    >
      <Bell aria-hidden="true" />
      <span className={compact ? 'sr-only' : 'flex-1'}>Notifications</span>
      {count > 0 ? (
        <span className="rounded-full bg-attention-soft px-2 text-sm font-semibold text-attention-ink tabular-nums">
          {shown}
          <span className="sr-only"> unread</span>
        </span>
      ) : null}
    </Link>
  )
}
