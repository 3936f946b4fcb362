import type { Metadata } from 'next'
import { z } from 'zod'
import { PatientLink } from '@/components/doctors/patient-link'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import { NoteHistory } from '@/components/notes/note-history'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { getOwnNote } from '@/lib/notes/list-own-notes'
import { noteIdInput } from '@/lib/notes/schema'
import { doctorPage } from '@/lib/web/pages'
import { editNoteAction, hideNoteAction, showNoteAction } from '../actions'

export const metadata: Metadata = { title: 'Note' }

const doneWords = {
  changed: 'The note is changed. What it said before is kept below.',
  shown: 'The patient can read this note from now on.',
  hidden: 'The patient does not see this note any more. Whoever read it before has read it.',
} as const

const input = z.object({
  noteId: noteIdInput,
  done: z.enum(['changed', 'shown', 'hidden']).optional().catch(undefined),
})

export default doctorPage({ can: 'own', input }, async ({ actor, input: { noteId, done } }) => {
  const note = await getOwnNote(actor, { noteId })
  const hidden = { noteId }
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Notes', href: '/doctor/notes' }, { label: 'Note' }]} />}
        title="Note"
        lead={
          <>
            About <PatientLink profileId={note.profileId}>{note.patientName}</PatientLink>
            {note.about ? <bdi>, {note.about}</bdi> : null},{' '}
            <Time value={note.createdAt} format="moment" timeZone={actor.timeZone} />
          </>
        }
      />
      <div className="max-w-3xl space-y-6">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        {note.transcribedAt ? (
          <Notice tone="attention" title="A machine wrote this from your recording.">
            <p>Compare it with what you said. Once you change and save it, it counts as your own words.</p>
          </Notice>
        ) : null}
        {note.audioFileId ? (
          <Card title="Recording" lead="The source of this note, for you alone.">
            {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand in the note below */}
            <audio controls preload="none" src={`/doctor/files/${note.audioFileId}`} className="w-full" />
          </Card>
        ) : null}
        <Card title="What it says">
          <ActionForm action={editNoteAction} hidden={hidden}>
            <TextareaField name="text" label="Note" rows={8} maxLength={20_000} defaultValue={note.text} required />
            <SubmitButton pendingLabel="Saving…">Save the change</SubmitButton>
          </ActionForm>
        </Card>
        <Card
          title={note.sharedAt ? 'The patient reads it' : 'Yours alone'}
          lead={
            note.sharedAt
              ? 'It stands beside the result, and on the patient’s page of notes.'
              : 'Neither the patient nor anybody else reads it.'
          }
        >
          {note.waiting ? (
            <p className="text-muted">It can be shown once it has words.</p>
          ) : (
            <ActionForm action={note.sharedAt ? hideNoteAction : showNoteAction} hidden={hidden}>
              <SubmitButton variant="secondary">
                {note.sharedAt ? 'Take it back from the patient' : 'Let the patient read it'}
              </SubmitButton>
            </ActionForm>
          )}
        </Card>
        <NoteHistory edits={note.edits} timeZone={actor.timeZone} />
      </div>
    </>
  )
})
