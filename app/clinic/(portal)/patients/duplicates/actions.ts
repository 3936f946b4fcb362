'use server'

import type { ClinicActor } from '@/lib/auth/actors'
import { archivePatient, restorePatient } from '@/lib/patients/archive-patient'
import { dismissPair } from '@/lib/patients/list-pairs'
import { lookForDuplicates } from '@/lib/patients/look-for-duplicates'
import { mergePatients } from '@/lib/patients/merge-patients'
import {
  archivePatientInput,
  dismissPairInput,
  mergePatientsInput,
  patientIdOnlyInput,
  undoMergeInput,
} from '@/lib/patients/schema'
import { undoMerge } from '@/lib/patients/undo-merge'
import { clinicAction, noFields } from '@/lib/web/actions'

const patientPage = (patientId: string, done: string) => ({ redirect: `/clinic/patients/${patientId}?done=${done}` })
const page = '/clinic/patients/duplicates'

export const lookForDuplicatesAction = clinicAction(
  { can: 'patient.merge', input: noFields, done: () => ({ redirect: `${page}?done=looking` }) },
  (actor: ClinicActor) => lookForDuplicates(actor),
)

export const dismissPairAction = clinicAction(
  { can: 'patient.merge', input: dismissPairInput, done: () => ({ redirect: `${page}?done=dismissed` }) },
  dismissPair,
)

export const mergePatientsAction = clinicAction(
  {
    can: 'patient.merge',
    input: mergePatientsInput,
    done: (_, { survivorId }) => patientPage(survivorId, 'merged'),
  },
  mergePatients,
)

export const undoMergeAction = clinicAction(
  { can: 'patient.merge', input: undoMergeInput, done: ({ patientId }) => patientPage(patientId, 'parted') },
  undoMerge,
)

export const archivePatientAction = clinicAction(
  {
    can: 'patient.merge',
    input: archivePatientInput,
    done: (_, { patientId }) => patientPage(patientId, 'archived'),
  },
  archivePatient,
)

export const restorePatientAction = clinicAction(
  {
    can: 'patient.merge',
    input: patientIdOnlyInput,
    done: (_, { patientId }) => patientPage(patientId, 'restored'),
  },
  restorePatient,
)
