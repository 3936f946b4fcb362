import { FigureCard } from '../ui/figure-card'
import { FigureRow } from '../ui/figure-row'

/** How many people have to be telephoned; nothing where nobody has. */
export function CallsFigures({ open, overdue, critical }: { open: number; overdue: number; critical: number }) {
  if (open === 0) return null
  return (
    <>
      <h2 className="mb-2 text-lg">To telephone</h2>
      <FigureRow>
        <FigureCard label="Calls to make" value={open} hint="On the call list" href="/clinic/calls" tone="attention" />
        <FigureCard
          label="About a critical value"
          value={critical}
          hint="Somebody has to say it back"
          href="/clinic/calls"
          tone={critical > 0 ? 'danger' : 'neutral'}
        />
        <FigureCard
          label="Overdue"
          value={overdue}
          hint="Should have been made"
          href="/clinic/calls"
          tone={overdue > 0 ? 'danger' : 'neutral'}
        />
      </FigureRow>
    </>
  )
}
