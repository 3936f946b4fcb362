import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { openShareFile } from '@/lib/shares/open-share-file'
import { doctorRoute } from '@/lib/web/routes'
import { notByThisMethod, sealedFileAnswer } from '@/lib/web/share-answers'

/** One sealed file of a share that was opened a while ago; `3u` is what came after the third. */
export const GET = doctorRoute(
  { can: 'own', input: z.object({ ticket: z.string(), file: z.string() }) },
  async ({ actor, input: { ticket, file }, request }) => {
    if (request.method === 'HEAD') return notByThisMethod('GET')
    const [, number, update] = /^(\d{1,3})(u?)$/.exec(file) ?? []
    if (number === undefined) throw notFound()
    const which = update === 'u' ? 'update' : 'file'
    return sealedFileAnswer(await openShareFile(actor, { ticket, position: Number(number), which }))
  },
)
