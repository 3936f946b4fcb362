import type { ShareState } from '@/lib/shares/schema'
import { StatusBadge } from '../ui/status-badge'
import type { Tone } from '../ui/tone'

export const shareTones: Record<ShareState, Tone> = {
  live: 'good',
  paused: 'attention',
  locked: 'danger',
  revoked: 'neutral',
  expired: 'neutral',
  used_up: 'neutral',
}

type Row = { shareId: string; state: ShareState; title: string; stateWords: string; lines: readonly string[] }

/** A patient's shares, each one large target with where it stands. */
export function ShareList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="space-y-3">
      {rows.map(({ shareId, state, title, stateWords, lines }) => (
        <li key={shareId}>
          <a
            href={`/patient/shares/${shareId}`}
            className="block space-y-1 rounded-xl border border-line bg-surface p-4 hover:border-action"
          >
            <span className="flex flex-wrap items-start justify-between gap-2">
              <bdi className="text-xl font-semibold break-words">{title}</bdi>
              <StatusBadge tone={shareTones[state]}>{stateWords}</StatusBadge>
            </span>
            {lines.map((line) => (
              <span key={line} className="block text-base text-muted">
                {line}
              </span>
            ))}
          </a>
        </li>
      ))}
    </ul>
  )
}
