import { z } from 'zod'
import { publicAddress } from '@/lib/web/public-address'
import { takeTextReport } from '@/lib/deliveries/take-text-report'
import { readSmallBody } from '@/lib/web/read-small-body'
import { publicRoute } from '@/lib/web/routes'

const reportInput = z.object({
  delivery: z
    .string()
    .regex(/^dlv_[0-9a-z]{26}$/)
    .nullable()
    .catch(null)
    .default(null),
})

/** Where the telephone service reports what became of a message, and what people answered. */
export const POST = publicRoute({ limit: 'report', input: reportInput }, async ({ actor, input, request }) => {
  const fields = Object.fromEntries(new URLSearchParams(await readSmallBody(request)))
  const signature = request.headers.get('x-twilio-signature') ?? ''
  await takeTextReport(actor, { url: publicAddress(request), signature, fields, deliveryId: input.delivery })
  // Twilio sends whatever stands here as an answer: nothing.
  return new Response('<?xml version="1.0" encoding="UTF-8"?><Response></Response>', {
    headers: { 'content-type': 'text/xml' },
  })
})
