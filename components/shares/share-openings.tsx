import type { OpeningKind } from '@/lib/shares/schema'
import { StatusBadge } from '../ui/status-badge'
import type { Tone } from '../ui/tone'

const tones: Record<OpeningKind, Tone> = {
  manifest: 'good',
  direct: 'good',
  file: 'neutral',
  passcode_refused: 'attention',
  inactive: 'neutral',
}

type Row = { kind: OpeningKind; kindWords: string; name: string; at: string; place: string; device: string }

/** Who came with a share's link: when, under which name, from where, and what they got. */
export function ShareOpenings({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ kind, kindWords, name, at, place, device }, index) => (
        <li key={index} className="space-y-1 py-3">
          <p className="flex flex-wrap items-center justify-between gap-2">
            <bdi className="font-semibold break-words">{name}</bdi>
            <StatusBadge tone={tones[kind]}>{kindWords}</StatusBadge>
          </p>
          <p className="text-base text-muted">{at}</p>
          <p className="text-base break-words text-muted">
            {place} · {device}
          </p>
        </li>
      ))}
    </ul>
  )
}
