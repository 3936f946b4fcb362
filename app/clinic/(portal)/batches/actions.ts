'use server'

import { choosePatient } from '@/lib/batches/choose-patient'
import { confirmBatch } from '@/lib/batches/confirm-batch'
import { createBatch } from '@/lib/batches/create-batch'
import { saveIntakeSettings } from '@/lib/batches/intake-settings'
import {
  batchInput,
  choosePatientInput,
  createBatchInput,
  documentInput,
  intakeSettingsInput,
  secondLookInput,
} from '@/lib/batches/schema'
import { secondLook } from '@/lib/batches/second-look'
import { bringBack, setAside } from '@/lib/batches/set-aside'
import { discardBatch, undoBatch } from '@/lib/batches/undo-batch'
import { clinicAction } from '@/lib/web/actions'

/** To the next document that waits for somebody. */
const onward = ({ batchId }: { batchId: string }) => ({ redirect: `/clinic/batches/${batchId}/queue` })

export const createBatchAction = clinicAction(
  {
    can: 'result.upload',
    input: createBatchInput,
    done: ({ batchId }) => ({ redirect: `/clinic/batches/${batchId}?done=created` }),
  },
  createBatch,
)

export const choosePatientAction = clinicAction(
  { can: 'batch.work', input: choosePatientInput, done: onward },
  choosePatient,
)

export const secondLookAction = clinicAction({ can: 'result.vouch', input: secondLookInput, done: onward }, secondLook)

export const setAsideAction = clinicAction({ can: 'batch.work', input: documentInput, done: onward }, setAside)

export const bringBackAction = clinicAction(
  { can: 'batch.work', input: documentInput, done: ({ batchId }) => ({ redirect: `/clinic/batches/${batchId}` }) },
  bringBack,
)

export const confirmBatchAction = clinicAction(
  {
    can: 'batch.confirm',
    input: batchInput,
    done: (_, { batchId }) => ({ redirect: `/clinic/batches/${batchId}?done=confirmed` }),
  },
  confirmBatch,
)

export const undoBatchAction = clinicAction(
  {
    can: 'batch.confirm',
    input: batchInput,
    done: (_, { batchId }) => ({ redirect: `/clinic/batches/${batchId}?done=undone` }),
  },
  undoBatch,
)

export const discardBatchAction = clinicAction(
  {
    can: 'batch.confirm',
    input: batchInput,
    done: (_, { batchId }) => ({ redirect: `/clinic/batches/${batchId}?done=discarded` }),
  },
  discardBatch,
)

export const saveIntakeSettingsAction = clinicAction(
  {
    can: 'intake.settings',
    input: intakeSettingsInput,
    done: () => ({ message: 'The new pattern holds from the next document on.' }),
  },
  saveIntakeSettings,
)
