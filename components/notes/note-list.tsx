import { EmptyState } from '../ui/empty-state'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Row = {
  noteId: string
  patientName: string
  about: string | null
  text: string
  waiting: boolean
  sharedAt: Date | null
  transcribedAt: Date | null
  createdAt: Date
}
type Props = { notes: readonly Row[]; timeZone: string; empty: string; withPatient?: boolean }

/** A doctor's own notes, each with whether the patient reads it. */
export function NoteList({ notes, timeZone, empty, withPatient = false }: Props) {
  if (notes.length === 0) return <EmptyState title={empty} />
  return (
    <ul className="divide-y divide-line">
      {notes.map((note) => (
        <li key={note.noteId} className="space-y-2 px-4 py-4 sm:px-5">
          <p className="flex flex-wrap items-center gap-2">
            {note.sharedAt ? (
              <StatusBadge tone="good">The patient reads it</StatusBadge>
            ) : (
              <StatusBadge tone="neutral">Yours alone</StatusBadge>
            )}
            {note.transcribedAt ? <StatusBadge tone="attention">Transcript</StatusBadge> : null}
            <span className="text-muted">
              <Time value={note.createdAt} format="moment" timeZone={timeZone} />
            </span>
          </p>
          {withPatient || note.about ? (
            <p className="font-semibold">
              <bdi>{[withPatient ? note.patientName : null, note.about].filter(Boolean).join(' · ')}</bdi>
            </p>
          ) : null}
          {note.waiting ? (
            <p className="text-muted">The recording is being written down.</p>
          ) : (
            <p className="line-clamp-6 whitespace-pre-line">{note.text}</p>
          )}
          <TextLink href={`/doctor/notes/${note.noteId}`}>
            Open the note<span className="sr-only"> of {note.createdAt.toISOString()}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
