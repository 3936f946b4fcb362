import type { ReactNode } from 'react'
import { Badge } from './badge'
import type { Tone } from './tone'
import { ToneIcon } from './tone-icon'

export type StatusBadgeProps = { tone: Tone; icon?: ReactNode; children: ReactNode }

/** Where something stands: a mark and words, never colour alone. */
export function StatusBadge({ tone, icon, children }: StatusBadgeProps) {
  return (
    <Badge tone={tone} icon={icon ?? <ToneIcon tone={tone} />}>
      {children}
    </Badge>
  )
}
