import { Timeline } from '../ui/timeline'
import { Time } from '../ui/time'
import type { Tone } from '../ui/tone'

type Row = { activityId: string; createdAt: Date; action: string; who: string; words: string }

const tones: Record<string, Tone> = {
  'result.sent': 'good',
  'result.viewed': 'good',
  'message.sent': 'good',
  'message.failed': 'danger',
  'result.recalled': 'danger',
  'result.unmatched': 'attention',
}

/** Everything that happened to a result: who, what and when, in the clinic's own time. */
export function ResultHistory({ rows, timeZone }: { rows: readonly Row[]; timeZone: string }) {
  return (
    <Timeline
      events={rows.map(({ activityId, action, who, words, createdAt }) => ({
        key: activityId,
        title: `${who} ${words}`,
        time: <Time value={createdAt} format="moment" timeZone={timeZone} />,
        tone: tones[action],
      }))}
    />
  )
}
