import { z } from 'zod'
import { noteDoctorAccess } from '@/lib/doctors/note-access'
import { doctorRecipient } from '@/lib/doctors/recipient'
import { openShare } from '@/lib/shares/open-share'
import { doctorRoute } from '@/lib/web/routes'
import { deadShare, notByThisMethod, sealedFileAnswer } from '@/lib/web/share-answers'

/** Opens a share that is one sealed file, in the doctor's own name. */
export const GET = doctorRoute(
  { can: 'own', input: z.object({ token: z.string() }) },
  async ({ actor, input: { token }, request }) => {
    // Who only asks whether it is there takes no use, and learns nothing.
    if (request.method === 'HEAD') return notByThisMethod('GET')
    const ask = { token, mode: 'direct', recipient: doctorRecipient(actor) } as const
    const opened = await openShare(actor, ask, (tx, share) => noteDoctorAccess(tx, actor, share))
    if (opened.outcome !== 'direct') return deadShare()
    return sealedFileAnswer(opened.file, {
      'share-id': opened.shareId,
      ...(opened.superseded ? { 'share-notice': 'newer_elsewhere' } : {}),
    })
  },
)
