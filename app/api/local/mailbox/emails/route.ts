import { after } from 'next/server'
import { isLocal } from '@/lib/env'
import { notFound } from '@/lib/errors'
import { keepLocalMail, localMailInput } from '@/lib/mail/local-mailbox'
import { reportLocalMail } from '@/lib/mail/local-report'
import { noInput } from '@/lib/web/pages'
import { parseInput } from '@/lib/web/refusals'
import { publicRoute } from '@/lib/web/routes'

/** Where the mail service's own SDK delivers in local mode: the same request, the same answer. In production it is not there. */
export const POST = publicRoute({ limit: 'none', input: noInput }, async ({ request }) => {
  if (!isLocal()) throw notFound()
  const mail = parseInput(localMailInput, await request.json())
  const kept = await keepLocalMail(mail, request.headers.get('idempotency-key') ?? crypto.randomUUID())
  // A sign-in's message is followed by nobody.
  const tags = Object.fromEntries(mail.tags.map(({ name, value }) => [name, value]))
  if (tags['delivery']) after(() => reportLocalMail({ id: kept.id, to: kept.to, tags }))
  return Response.json({ id: kept.id })
})
