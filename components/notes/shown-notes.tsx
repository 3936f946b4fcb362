import { formatTime } from '../ui/format-time'
import { TextLink } from '../ui/text-link'

type Row = {
  noteId: string
  text: string
  isTranscript: boolean
  writtenAt: Date
  changedAt: Date | null
  doctorName: string
  specialisation: string
  patientInitials: string
  about: { title: string; href: string | null } | null
}
type Words = {
  by: (row: Row) => string
  written: (date: string) => string
  changed: (date: string) => string
  for: (initials: string) => string
  transcript: string
  about: string
}

/** What doctors wrote for a patient, in the patient's language; the text itself as the doctor wrote it. */
export function ShownNotes({ notes, words, locale }: { notes: readonly Row[]; words: Words; locale: string }) {
  const day = (value: Date) => formatTime(value, { format: 'date', timeZone: 'UTC', locale })
  return (
    <ul className="divide-y divide-line">
      {notes.map((note) => (
        <li key={note.noteId} className="space-y-2 px-4 py-4 sm:px-5">
          <p className="font-semibold">
            <bdi>{words.by(note)}</bdi>
          </p>
          <p className="text-muted">
            {[
              words.written(day(note.writtenAt)),
              ...(note.changedAt ? [words.changed(day(note.changedAt))] : []),
              words.for(note.patientInitials),
            ].join(' · ')}
          </p>
          {note.about ? (
            <p>
              {words.about}{' '}
              {note.about.href ? <TextLink href={note.about.href}>{note.about.title}</TextLink> : note.about.title}
            </p>
          ) : null}
          {note.isTranscript ? <p className="text-muted">{words.transcript}</p> : null}
          <p className="whitespace-pre-line" dir="auto">
            {note.text}
          </p>
        </li>
      ))}
    </ul>
  )
}
