import { openFile } from '@/lib/files/open-file'
import { findFile } from '@/lib/results/find-file'
import { openFileInput } from '@/lib/results/schema'
import { fileResponse } from '@/lib/web/file-response'
import { clinicRoute } from '@/lib/web/routes'

/** Gives a document of the clinic's own results out, to look at or to keep. */
export const GET = clinicRoute({ can: 'result.read', input: openFileInput }, async ({ actor, input }) => {
  const file = await findFile(actor, input)
  return fileResponse(file, await openFile(file), input.as)
})
