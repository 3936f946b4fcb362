import { z } from 'zod'
import { manifestOf } from '@/lib/shares/manifest-of'
import { openShare } from '@/lib/shares/open-share'
import { noInput } from '@/lib/web/pages'
import { publicRoute } from '@/lib/web/routes'
import {
  deadShare,
  manifestAnswer,
  notByThisMethod,
  preflight,
  readManifestRequest,
  recipientMissing,
  wrongPasscode,
} from '@/lib/web/share-answers'

/** Opens a share: what is in it, and where its sealed files are. */
export const POST = publicRoute(
  { limit: 'share-open', input: z.object({ token: z.string() }) },
  async ({ actor, input: { token }, request }) => {
    const asked = await readManifestRequest(request)
    if (!asked) return recipientMissing()
    const opened = await openShare(actor, { token, mode: 'manifest', ...asked })
    if (opened.outcome === 'passcode') return wrongPasscode(opened.remainingAttempts)
    return opened.outcome === 'manifest' ? manifestAnswer(await manifestOf(opened, asked)) : deadShare()
  },
)

/** Whoever only looks at the address, changes and learns nothing. */
export const GET = publicRoute({ limit: 'visit', input: noInput }, async () => notByThisMethod('POST, OPTIONS'))

export const OPTIONS = publicRoute({ limit: 'visit', input: noInput }, async () => preflight('POST'))
