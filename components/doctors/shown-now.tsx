import { Time } from '../ui/time'
import { OpenShareLink } from './open-share-link'

type Share = { shareId: string; label: string; openedAt: Date; expiresAt: Date }

/** What a patient shows a doctor at this moment, and how to open it again: the link's key is not among what we have. */
export function ShownNow({ shares, timeZone }: { shares: readonly Share[]; timeZone: string }) {
  if (shares.length === 0)
    return <p className="text-muted">Nothing. Ask the patient for a link or a QR code to see documents again.</p>
  return (
    <div className="space-y-4">
      <ul className="divide-y divide-line">
        {shares.map(({ shareId, label, openedAt, expiresAt }) => (
          <li key={shareId} className="py-2">
            <p className="font-semibold">
              <bdi>{label || 'Documents'}</bdi>
            </p>
            <p className="text-muted">
              Opened <Time value={openedAt} format="moment" timeZone={timeZone} />, shown until{' '}
              <Time value={expiresAt} format="moment" timeZone={timeZone} />
            </p>
          </li>
        ))}
      </ul>
      <p className="text-muted">
        To look at it again, scan the patient’s QR code or paste the link again. Only the link can open the documents;
        we do not have its key, and each opening counts.
      </p>
      <OpenShareLink label="Open the link again" variant="secondary" />
    </div>
  )
}
