import type { DocumentCounts } from '@/lib/batches/schema'
import { FigureCard } from '../ui/figure-card'
import { FigureRow } from '../ui/figure-row'

/** The piles of a batch in numbers; each leads to its documents. */
export function BatchPiles({ batchId, counts }: { batchId: string; counts: DocumentCounts }) {
  const to = (show: string) => `/clinic/batches/${batchId}?show=${show}`
  const attention = (value: number) => (value > 0 ? 'attention' : 'neutral')
  return (
    <FigureRow>
      <FigureCard label="Sure" value={counts.sure} hint="Name and one more agree" href={to('sure')} tone="good" />
      <FigureCard
        label="Doubtful"
        value={counts.doubtful}
        hint="A person looks"
        href={to('doubtful')}
        tone={attention(counts.doubtful)}
      />
      <FigureCard
        label="No patient"
        value={counts.none}
        hint="Search by hand"
        href={to('none')}
        tone={attention(counts.none)}
      />
      {counts.second > 0 ? (
        <FigureCard
          label="Second person"
          value={counts.second}
          hint="Somebody else looks too"
          href={to('second')}
          tone="attention"
        />
      ) : null}
      {counts.decided > 0 ? (
        <FigureCard label="Decided" value={counts.decided} hint="By a person" href={to('decided')} tone="good" />
      ) : null}
      {counts.aside > 0 ? (
        <FigureCard label="Set aside" value={counts.aside} hint="Left out" href={to('aside')} />
      ) : null}
      {counts.reading > 0 ? (
        <FigureCard
          label="Being read"
          value={counts.reading}
          hint="Goes on by itself"
          href={to('reading')}
          tone="action"
        />
      ) : null}
    </FigureRow>
  )
}
