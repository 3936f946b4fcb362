import { failureNames } from '@/lib/storage-moves/schema'
import { Disclosure } from '../ui/disclosure'
import { inCount } from './bytes'

type Props = { count: number; rows: readonly { fileId: string; reason: keyof typeof failureNames }[] }

/** What could not be moved, and why; files are named by their ids alone. */
export function MoveFailures({ count, rows }: Props) {
  if (count === 0) return null
  return (
    <Disclosure summary={`${inCount(count)} could not be moved`}>
      <ul className="space-y-2">
        {rows.map(({ fileId, reason }) => (
          <li key={fileId}>
            <code className="break-all">{fileId}</code>
            <span className="block text-muted">{failureNames[reason]}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
