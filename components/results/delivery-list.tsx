import { channelNames } from '@/lib/channels/schema'
import { type DeliveryFacts, furthestStep, holdNames, ledgerOf, reasonNames } from '@/lib/deliveries/schema'
import { Badge } from '../ui/badge'
import { Disclosure } from '../ui/disclosure'
import { Time } from '../ui/time'
import { Timeline } from '../ui/timeline'
import { ToneIcon } from '../ui/tone-icon'

type Props = { deliveries: readonly DeliveryFacts[]; timeZone: string }

/** Every message about a result and how far it got, the newest first; each opens to its whole life. */
export function DeliveryList({ deliveries, timeZone }: Props) {
  if (deliveries.length === 0) return <p className="text-muted">No message was sent about this result yet.</p>
  return (
    <ul className="divide-y divide-line">
      {deliveries.map((delivery) => (
        <li key={delivery.deliveryId} className="space-y-1 py-3 first:pt-0 last:pb-0">
          <Message delivery={delivery} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  )
}

function Message({ delivery, timeZone }: { delivery: DeliveryFacts; timeZone: string }) {
  const { channel, recipient, reason, attempts, errorMessage, held, createdAt, sentAt } = delivery
  const { words, tone } = furthestStep(delivery)
  const moment = (value: Date) => <Time value={value} format="moment" timeZone={timeZone} />
  return (
    <>
      <p className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span>
          <span className="font-medium break-all">{recipient}</span>
          <span className="block text-sm text-muted">
            {channelNames[channel]} · {reasonNames[reason]}
          </span>
        </span>
        <Badge tone={tone} icon={<ToneIcon tone={tone} />}>
          {words}
        </Badge>
      </p>
      <p className="text-sm text-muted">
        {moment(sentAt ?? createdAt)}
        {attempts > 1 ? `, ${attempts} attempts` : null}
      </p>
      {held ? (
        <p className="text-sm">
          {holdNames[held.reason]}, until {moment(held.until)}.
        </p>
      ) : null}
      {errorMessage ? <p className="text-sm">{errorMessage}</p> : null}
      <Disclosure summary="Its whole way">
        <Timeline
          events={ledgerOf(delivery).map((step) => ({
            key: step.key,
            title: step.words,
            time: moment(step.at),
            tone: step.tone,
          }))}
        />
      </Disclosure>
    </>
  )
}
