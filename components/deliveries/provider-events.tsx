import { Time } from '../ui/time'

type Event = { provider: 'resend' | 'twilio'; kind: string; detail: string | null; occurredAt: Date }

const providerNames = { resend: 'Resend', twilio: 'Twilio' }

/** A provider's reports on one message, in the order in which they came. */
export function ProviderEvents({ events }: { events: readonly Event[] }) {
  if (events.length === 0) return <p className="text-muted">Nothing yet.</p>
  return (
    <ul className="divide-y divide-line">
      {events.map(({ provider, kind, detail, occurredAt }, index) => (
        <li key={index} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span>
            {providerNames[provider]}: <strong>{kind}</strong>
            {detail ? ` (${detail})` : ''}
          </span>
          <span className="text-muted">
            <Time value={occurredAt} format="moment" />
          </span>
        </li>
      ))}
    </ul>
  )
}
