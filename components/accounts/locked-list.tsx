import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Row = { accountId: string; masked: string; lastLoginAt: Date | null }

/** The accounts that have no try left. */
export function LockedList({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return <p className="text-muted">Nobody is locked out.</p>
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ accountId, masked, lastLoginAt }) => (
        <li key={accountId} className="flex flex-wrap justify-between gap-x-4 py-2">
          <TextLink href={`/admin/accounts/${accountId}`}>{masked}</TextLink>
          <span className="text-muted">
            {lastLoginAt ? (
              <>
                Last sign-in <Time value={lastLoginAt} format="moment" />
              </>
            ) : (
              'Never signed in'
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
