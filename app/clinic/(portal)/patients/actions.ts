'use server'

import type { ClinicActor } from '@/lib/auth/actors'
import { addPatient } from '@/lib/patients/add-patient'
import { editPatient } from '@/lib/patients/edit-patient'
import { type AddPatientInput, addPatientInput, editPatientInput } from '@/lib/patients/schema'
import { renewBirthDateTries, renewTriesInput } from '@/lib/patients/renew-birth-date-tries'
import { clinicAction } from '@/lib/web/actions'

export const addPatientAction = clinicAction(
  {
    can: 'patient.write',
    input: addPatientInput,
    // Who came from a result that waits for its patient goes back to it, with the new one found.
    done: ({ patientId }, { resultId, patientNumber }) => ({
      redirect: resultId
        ? `/clinic/results/${resultId}?find=${encodeURIComponent(patientNumber)}`
        : `/clinic/patients/${patientId}?done=added`,
    }),
  },
  (actor: ClinicActor, input: AddPatientInput) => addPatient(actor, input),
)

export const editPatientAction = clinicAction(
  {
    can: 'patient.write',
    input: editPatientInput,
    done: (_, { patientId }) => ({ redirect: `/clinic/patients/${patientId}?done=saved` }),
  },
  editPatient,
)

export const renewTriesAction = clinicAction(
  {
    can: 'patient.write',
    input: renewTriesInput,
    done: ({ patientId }) => ({ redirect: `/clinic/patients/${patientId}?done=tries` }),
  },
  renewBirthDateTries,
)
