import { z } from 'zod'
import { openShare } from '@/lib/shares/open-share'
import { noInput } from '@/lib/web/pages'
import { publicRoute } from '@/lib/web/routes'
import { deadShare, notByThisMethod, preflight, recipientMissing, sealedFileAnswer } from '@/lib/web/share-answers'

const input = z.object({ token: z.string(), recipient: z.string().trim().min(1).max(200).optional().catch(undefined) })

/** Opens a share that is one sealed file. */
export const GET = publicRoute({ limit: 'share-open', input }, async ({ actor, input: asked, request }) => {
  // Who only asks whether it is there takes no use, and learns nothing.
  if (request.method === 'HEAD') return notByThisMethod('GET, OPTIONS')
  const { token, recipient } = asked
  if (recipient === undefined) return recipientMissing()
  const opened = await openShare(actor, { token, mode: 'direct', recipient })
  if (opened.outcome !== 'direct') return deadShare()
  return sealedFileAnswer(opened.file, {
    'share-id': opened.shareId,
    ...(opened.superseded ? { 'share-notice': 'newer_elsewhere' } : {}),
  })
})

export const OPTIONS = publicRoute({ limit: 'visit', input: noInput }, async () => preflight('GET'))
