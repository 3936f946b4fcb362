import { FigureCard } from '../ui/figure-card'
import { FigureRow } from '../ui/figure-row'

type Props = {
  counts: {
    toMatch: number
    toReview: number
    toAuthorise: number
    toSend: number
    unread: number
    notArrived: number
    readLately: number
    recentDays: number
  }
}

const stage = (name: string) => `/clinic/results?stage=${name}`

/** How much waits at each step, and how the sent ones fare; every number leads to its list. */
export function WaitingFigures({ counts }: Props) {
  const waits = (label: string, value: number, name: string, hint: string) => (
    <FigureCard label={label} value={value} hint={hint} href={stage(name)} tone={value > 0 ? 'attention' : 'neutral'} />
  )
  return (
    <>
      <h2 className="mb-2 text-lg">Waits for somebody</h2>
      <FigureRow>
        {waits('To match', counts.toMatch, 'to_match', 'Whose is it?')}
        {waits('To review', counts.toReview, 'to_review', 'Compare name and birth date')}
        {waits('To authorise', counts.toAuthorise, 'to_authorise', 'Answer for it')}
        {waits('Ready to send', counts.toSend, 'to_send', 'One press from the patient')}
      </FigureRow>
      <h2 className="mb-2 text-lg">What was sent</h2>
      <FigureRow>
        <FigureCard
          label="Did not arrive"
          value={counts.notArrived}
          hint="The message failed"
          href={stage('not_arrived')}
          tone={counts.notArrived > 0 ? 'danger' : 'neutral'}
        />
        <FigureCard label="Not read yet" value={counts.unread} hint="Sent, not opened" href={stage('sent')} />
        <FigureCard
          label="Read"
          value={counts.readLately}
          hint={`First opened in the last ${counts.recentDays} days`}
          href={stage('read')}
          tone={counts.readLately > 0 ? 'good' : 'neutral'}
        />
      </FigureRow>
    </>
  )
}
