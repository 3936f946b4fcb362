'use server'

import { archiveRecord, restoreRecord } from '@/lib/records/archive-record'
import { deleteRecord } from '@/lib/records/delete-record'
import { editRecord } from '@/lib/records/edit-record'
import { editRecordInput, oneRecordInput } from '@/lib/records/schema'
import { patientAction } from '@/lib/web/actions'
import { sayToOwner } from '@/lib/web/patient-refusals'

const say = sayToOwner()

export const editRecordAction = patientAction(
  {
    can: 'own',
    input: editRecordInput,
    done: (_, { recordId }) => ({ redirect: `/patient/records/${recordId}?done=saved` }),
    say,
  },
  editRecord,
)

export const archiveRecordAction = patientAction(
  { can: 'own', input: oneRecordInput, done: () => ({ redirect: '/patient/records?done=archived' }), say },
  archiveRecord,
)

export const restoreRecordAction = patientAction(
  {
    can: 'own',
    input: oneRecordInput,
    done: ({ recordId }) => ({ redirect: `/patient/records/${recordId}?done=restored` }),
    say,
  },
  restoreRecord,
)

export const deleteRecordAction = patientAction(
  { can: 'own', input: oneRecordInput, done: () => ({ redirect: '/patient/records?done=deleted' }), say },
  deleteRecord,
)
