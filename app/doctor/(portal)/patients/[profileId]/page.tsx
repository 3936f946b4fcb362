import type { Metadata } from 'next'
import { z } from 'zod'
import { searchHref } from '@/components/data-table/search-href'
import { ConsultationForm } from '@/components/doctors/consultation-form'
import { SavePatient } from '@/components/doctors/save-patient'
import { ShownNow } from '@/components/doctors/shown-now'
import { NoteForm } from '@/components/notes/note-form'
import { NoteList } from '@/components/notes/note-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { getPatientOfDoctor } from '@/lib/doctors/get-patient'
import { type PatientStep, patientSteps } from '@/lib/doctors/schema'
import { listOwnNotes } from '@/lib/notes/list-own-notes'
import { listSubjectsOf } from '@/lib/notes/list-subjects'
import { hasTranscription } from '@/lib/notes/transcription/choose-transcription'
import { cursorInput } from '@/lib/paging'
import { doctorPage } from '@/lib/web/pages'
import * as actions from '../actions'

export const metadata: Metadata = { title: 'Patient' }

const doneWords: Record<PatientStep, string> = {
  saved: 'The patient is on your list.',
  removed: 'The patient is off your list.',
  consulted: 'What you wrote about the consultation is kept.',
  written: 'The note is kept.',
}

const input = z.object({
  profileId: z.string().regex(/^prf_[0-9a-z]{26}$/),
  done: z.enum(patientSteps).optional().catch(undefined),
  cursor: cursorInput,
})

export default doctorPage({ can: 'own', input }, async ({ actor, input: { profileId, done, cursor } }) => {
  const patient = await getPatientOfDoctor(actor, { profileId })
  const [notes, subjects] = await Promise.all([
    listOwnNotes(actor, { profileId, cursor }),
    patient.mayWrite ? listSubjectsOf(actor, { profileId }) : Promise.resolve([]),
  ])
  const path = `/doctor/patients/${profileId}`
  const hrefOf = (to: string | null) => to && searchHref(path, {}, { cursor: to })
  const hidden = { profileId }
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs crumbs={[{ label: 'Patients', href: '/doctor/patients' }, { label: patient.patientName }]} />
        }
        title={<bdi>{patient.patientName}</bdi>}
      />
      <div className="max-w-3xl space-y-6">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card title="Shown to you now">
          <ShownNow shares={patient.shares} timeZone={actor.timeZone} />
        </Card>
        {patient.mayWrite ? (
          <Card title="Write a note">
            <NoteForm
              action={actions.writeNoteAction}
              hidden={hidden}
              subjects={subjects}
              isTranscribed={hasTranscription()}
            />
          </Card>
        ) : null}
        <Card flush title="Your notes" lead="They stay when a share ends. No other doctor reads them.">
          <NoteList notes={notes.rows} timeZone={actor.timeZone} empty="You have written nothing about this patient." />
        </Card>
        <Pagination previousHref={hrefOf(notes.previous)} nextHref={hrefOf(notes.next)} />
        {patient.saved ? (
          <Card title="Consultations" lead="For you alone: the patient does not read this.">
            <ConsultationForm
              saved={patient.saved}
              hidden={hidden}
              timeZone={actor.timeZone}
              keep={actions.keepConsultationAction}
              remove={actions.removePatientAction}
            />
          </Card>
        ) : null}
        {patient.maySave ? <SavePatient hidden={hidden} action={actions.savePatientAction} /> : null}
      </div>
    </>
  )
})
