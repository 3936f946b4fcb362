import { Time } from '../ui/time'
import { MessageWords } from './message-words'
import type { MessageState } from '@/lib/results/schema'

type Delivery = {
  deliveryId: string
  recipient: string
  status: MessageState
  cancelled: boolean
  attempts: number
  errorMessage: string | null
  createdAt: Date
  sentAt: Date | null
}

/** Every message about a result and how it fared, the newest first. */
export function DeliveryList({ deliveries, timeZone }: { deliveries: readonly Delivery[]; timeZone: string }) {
  if (deliveries.length === 0) return <p className="text-muted">No message was sent about this result yet.</p>
  return (
    <ul className="divide-y divide-line">
      {deliveries.map(({ deliveryId, recipient, status, cancelled, attempts, errorMessage, createdAt, sentAt }) => (
        <li key={deliveryId} className="space-y-0.5 py-2">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-medium break-all">{recipient}</span>
            <MessageWords state={status} cancelled={cancelled} />
          </p>
          <p className="text-sm text-muted">
            <Time value={sentAt ?? createdAt} format="moment" timeZone={timeZone} />
            {attempts > 1 ? `, ${attempts} attempts` : null}
          </p>
          {errorMessage ? <p className="text-sm">{errorMessage}</p> : null}
        </li>
      ))}
    </ul>
  )
}
