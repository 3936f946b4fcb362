import type { Tone } from '../ui/tone'
import { ToneIcon } from '../ui/tone-icon'
import type { MessageState } from '@/lib/results/schema'

const words: Record<MessageState, { tone: Tone; text: string }> = {
  pending: { tone: 'neutral', text: 'On its way' },
  sent: { tone: 'neutral', text: 'Handed over' },
  delivered: { tone: 'good', text: 'Delivered' },
  failed: { tone: 'danger', text: 'Not delivered' },
  bounced: { tone: 'danger', text: 'Refused by the mailbox' },
}

const inks: Partial<Record<Tone, string>> = { danger: 'text-danger-ink font-semibold', good: 'text-good-ink' }

/** How the message about a result fared. */
export function MessageWords({ state, cancelled }: { state: MessageState | null; cancelled?: boolean }) {
  if (state === null) return <span className="text-muted">None</span>
  const { tone, text } = cancelled ? { tone: 'neutral' as const, text: 'Not sent any more' } : words[state]
  return (
    <span className={`inline-flex items-start gap-1.5 ${inks[tone] ?? 'text-muted'}`}>
      <span className="mt-px">
        <ToneIcon tone={tone} />
      </span>
      {text}
    </span>
  )
}
