import { z } from 'zod'
import { noteDoctorAccess } from '@/lib/doctors/note-access'
import { manifestOf } from '@/lib/shares/manifest-of'
import { openShare } from '@/lib/shares/open-share'
import { doctorRoute } from '@/lib/web/routes'
import { doctorRecipient } from '@/lib/doctors/recipient'
import {
  deadShare,
  manifestAnswer,
  readManifestRequest,
  recipientMissing,
  wrongPasscode,
} from '@/lib/web/share-answers'

/** Opens a share in the doctor's own name: the same answer as at the visitors' door, and an entry for both sides. */
export const POST = doctorRoute(
  { can: 'own', input: z.object({ token: z.string() }) },
  async ({ actor, input: { token }, request }) => {
    const asked = await readManifestRequest(request)
    if (!asked) return recipientMissing()
    const ask = { ...asked, token, mode: 'manifest', recipient: doctorRecipient(actor) } as const
    const opened = await openShare(actor, ask, (tx, share) => noteDoctorAccess(tx, actor, share))
    if (opened.outcome === 'passcode') return wrongPasscode(opened.remainingAttempts)
    return opened.outcome === 'manifest' ? manifestAnswer(await manifestOf(opened, asked)) : deadShare()
  },
)
