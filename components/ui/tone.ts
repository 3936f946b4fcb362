/** What a colour means here; words always say it too. */
export type Tone = 'neutral' | 'action' | 'attention' | 'danger' | 'good'

/** Quiet background with readable words, one a tone. */
export const softTone: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink',
  action: 'bg-action-soft text-action-ink',
  attention: 'bg-attention-soft text-attention-ink',
  danger: 'bg-danger-soft text-danger-ink',
  good: 'bg-good-soft text-good-ink',
}
