import { z } from 'zod'
import { openFile } from '@/lib/files/open-file'
import { fileIdInput } from '@/lib/files/schema'
import { findAudio } from '@/lib/notes/find-audio'
import { audioResponse, rangeOf } from '@/lib/web/file-response'
import { doctorRoute } from '@/lib/web/routes'

/** The sound of one of this doctor's own dictations. */
export const GET = doctorRoute({ can: 'own', input: z.object({ fileId: fileIdInput }) }, async (ask) => {
  const file = await findAudio(ask.actor, ask.input)
  const range = rangeOf(ask.request, Number(file.sizeBytes ?? 0n))
  return audioResponse(file, await openFile(file, range), range)
})
