import { screenWords } from '@/lib/support/schema'
import { Time } from '../ui/time'

type Look = { lookId: string; at: Date; admin: string; screen: string }

/** Who looked, when, and at what. */
export function LookList({ looks, timeZone }: { looks: readonly Look[]; timeZone: string }) {
  if (looks.length === 0) return <p className="text-muted">Nobody has looked.</p>
  return (
    <ul className="divide-y divide-line">
      {looks.map(({ lookId, at, admin, screen }) => (
        <li key={lookId} className="py-2">
          <span className="font-semibold">{admin}</span> looked at “{screenWords(screen)}”,{' '}
          <Time value={at} format="moment" timeZone={timeZone} />
        </li>
      ))}
    </ul>
  )
}
