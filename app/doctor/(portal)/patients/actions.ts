'use server'

import { keepConsultation, removePatient, savePatient } from '@/lib/doctors/save-patient'
import { consultationInput, type PatientStep, profileOfDoctorInput } from '@/lib/doctors/schema'
import { writeNoteInput } from '@/lib/notes/schema'
import { writeNote } from '@/lib/notes/write-note'
import { doctorAction } from '@/lib/web/actions'

const back = (step: PatientStep) => (_: unknown, input: { profileId: string }) => ({
  redirect: `/doctor/patients/${input.profileId}?done=${step}`,
})

export const savePatientAction = doctorAction(
  { can: 'own', input: profileOfDoctorInput, done: back('saved') },
  savePatient,
)

export const removePatientAction = doctorAction(
  { can: 'own', input: profileOfDoctorInput, done: () => ({ redirect: '/doctor/patients' }) },
  removePatient,
)

export const keepConsultationAction = doctorAction(
  { can: 'own', input: consultationInput, done: back('consulted') },
  keepConsultation,
)

export const writeNoteAction = doctorAction({ can: 'own', input: writeNoteInput, done: back('written') }, writeNote)
