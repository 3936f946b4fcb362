import { Time } from '../ui/time'

type Change = { changeId: string; at: Date; from: string; to: string; by: string; reason: string }

/** When an admin changed the owner of a clinic, and on what proof. */
export function OwnerChanges({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="divide-y divide-line">
      {changes.map(({ changeId, at, from, to, by, reason }) => (
        <li key={changeId} className="py-2">
          <p>
            <span className="font-semibold">{to}</span> in the place of {from}, <Time value={at} format="moment" />, by{' '}
            {by}
          </p>
          <p className="whitespace-pre-line text-muted">{reason}</p>
        </li>
      ))}
    </ul>
  )
}
