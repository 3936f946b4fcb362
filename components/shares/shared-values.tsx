import type { SharedFlag, SharedValue } from '@/lib/shlinks/shared-content'
import { StatusBadge } from '../ui/status-badge'
import type { Tone } from '../ui/tone'
import type { ViewerWords } from './viewer-words'

const tones: Record<SharedFlag, Tone> = {
  N: 'good',
  L: 'attention',
  H: 'attention',
  A: 'attention',
  LL: 'danger',
  HH: 'danger',
  AA: 'danger',
}

/** Values as they were printed, each with its unit, its range and its flag in words. */
export function SharedValues({ values, words }: { values: readonly SharedValue[]; words: ViewerWords }) {
  return (
    <ul className="divide-y divide-line">
      {values.map(({ name, value, unit, range, flag, computed }, index) => (
        <li key={index} className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[2fr_1fr_1.5fr_1.5fr] sm:items-baseline">
          <bdi className="font-semibold break-words">{name}</bdi>
          <p className="text-lg tabular-nums">
            <bdi className="font-semibold break-words">{value}</bdi> {unit ? <bdi>{unit}</bdi> : null}
          </p>
          <p className="text-muted">
            {range ? (
              <>
                {words.range} <bdi className="tabular-nums">{range}</bdi>
              </>
            ) : (
              words.noRange
            )}
          </p>
          <div>
            {flag ? <StatusBadge tone={tones[flag]}>{words.flags[flag]}</StatusBadge> : null}
            {flag && computed ? <span className="block text-sm text-muted">{words.computed}</span> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
