import { openFile } from '@/lib/files/open-file'
import { findRecordFile } from '@/lib/records/find-record-file'
import { openFileInput } from '@/lib/results/schema'
import { fileResponse } from '@/lib/web/file-response'
import { patientRoute } from '@/lib/web/routes'

export const GET = patientRoute({ can: 'own', input: openFileInput }, async ({ actor, input }) => {
  const file = await findRecordFile(actor, input)
  return fileResponse(file, await openFile(file), input.as)
})
