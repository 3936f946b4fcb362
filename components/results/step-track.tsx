import Check from 'lucide-react/icons/check'
import type { Stage } from '@/lib/results/schema'
import { classNames } from '../ui/class-names'
import { VisuallyHidden } from '../ui/visually-hidden'

const steps = [
  { stage: 'to_match', label: 'Match' },
  { stage: 'to_review', label: 'Review' },
  { stage: 'to_authorise', label: 'Authorise' },
  { stage: 'to_send', label: 'Send' },
  { stage: 'sent', label: 'Read' },
] as const

/** The five steps from an upload to a reader, and where this result stands among them. */
export function StepTrack({ stage }: { stage: Stage }) {
  if (stage === 'withdrawn' || stage === 'archived') return null
  const now = stage === 'read' ? steps.length : steps.findIndex((step) => step.stage === stage)
  return (
    <ol className="mb-5 flex flex-wrap gap-x-4 gap-y-1" aria-label="Steps">
      {steps.map(({ label, stage: name }, index) => (
        <li
          key={name}
          aria-current={index === now ? 'step' : undefined}
          className={classNames(
            'flex items-center gap-1.5 border-b-3 py-0.5',
            index === now ? 'border-action font-semibold text-action-ink' : 'border-transparent text-muted',
          )}
        >
          {index < now ? <Check className="text-good-ink" /> : <span className="text-sm">{index + 1}.</span>}
          {label}
          {index < now ? <VisuallyHidden> (done)</VisuallyHidden> : null}
        </li>
      ))}
    </ol>
  )
}
