import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'

export type DisclosureProps = { summary: ReactNode; open?: boolean | undefined; children: ReactNode }

/** Something that is there when asked for; works without scripts. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details open={open} className="border-b border-line">
      <summary className="bare-summary flex min-h-11 items-center justify-between gap-3 py-3 font-semibold">
        {summary}
        <ChevronDown className="turns text-muted" />
      </summary>
      <div className="space-y-3 pb-4">{children}</div>
    </details>
  )
}
