'use server'

import { importInput, startImportInput } from '@/lib/imports/schema'
import { cancelImport, startImport } from '@/lib/imports/start-import'
import { clinicAction } from '@/lib/web/actions'

const page = (importId: string) => ({ redirect: `/clinic/patients/import/${importId}` })

export const startImportAction = clinicAction(
  { can: 'patient.import', input: startImportInput, done: (_, { importId }) => page(importId) },
  startImport,
)

export const cancelImportAction = clinicAction(
  { can: 'patient.import', input: importInput, done: (_, { importId }) => page(importId) },
  cancelImport,
)
