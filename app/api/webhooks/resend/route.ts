import { takeMailReport } from '@/lib/deliveries/take-mail-report'
import { noInput } from '@/lib/web/pages'
import { readSmallBody } from '@/lib/web/read-small-body'
import { publicRoute } from '@/lib/web/routes'

/** Where the mail service reports what became of a message. */
export const POST = publicRoute({ limit: 'report', input: noInput }, async ({ actor, request }) => {
  const header = (name: string) => request.headers.get(name) ?? ''
  await takeMailReport(actor, await readSmallBody(request), {
    id: header('svix-id'),
    timestamp: header('svix-timestamp'),
    signature: header('svix-signature'),
  })
  return Response.json({ taken: true })
})
