import { after } from 'next/server'
import { z } from 'zod'
import { isLocal } from '@/lib/env'
import { notFound } from '@/lib/errors'
import { inTwilioForm, keepLocalText, listLocalTexts, localTextInput } from '@/lib/texts/local-phone'
import { reportLocalText } from '@/lib/texts/local-report'
import { parseInput } from '@/lib/web/refusals'
import { publicRoute } from '@/lib/web/routes'

/** Where Twilio's own SDK delivers in local mode: the same requests, the same answers. In production it is not there. */

const accountInput = z.object({ accountSid: z.string() })

export const POST = publicRoute({ limit: 'none', input: accountInput }, async ({ request, input: { accountSid } }) => {
  if (!isLocal()) throw notFound()
  const fields = parseInput(localTextInput, Object.fromEntries(new URLSearchParams(await request.text())))
  const text = await keepLocalText(fields)
  const { StatusCallback: reportTo } = fields
  if (reportTo) after(() => reportLocalText(text, reportTo))
  return Response.json(inTwilioForm(text, accountSid), { status: 201 })
})

export const GET = publicRoute(
  { limit: 'none', input: accountInput.extend({ To: z.string().optional() }) },
  async ({ input: { accountSid, To } }) => {
    if (!isLocal()) throw notFound()
    const texts = await listLocalTexts(50, To)
    return Response.json({
      messages: texts.map((text) => inTwilioForm(text, accountSid)),
      page: 0,
      page_size: 50,
      next_page_uri: null,
      previous_page_uri: null,
    })
  },
)
