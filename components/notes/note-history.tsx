import { Disclosure } from '../ui/disclosure'
import { Time } from '../ui/time'

type Edit = { text: string; transcribedAt: Date | null; editedAt: Date }

/** What a note said before it was changed, the newest first. */
export function NoteHistory({ edits, timeZone }: { edits: readonly Edit[]; timeZone: string }) {
  if (edits.length === 0) return null
  return (
    <Disclosure summary="What it said before">
      <ul className="divide-y divide-line">
        {edits.map(({ text, transcribedAt, editedAt }) => (
          <li key={editedAt.toISOString()} className="py-3">
            <p className="text-sm text-muted">
              Until <Time value={editedAt} format="moment" timeZone={timeZone} />
              {transcribedAt ? ', written by a machine' : null}
            </p>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
