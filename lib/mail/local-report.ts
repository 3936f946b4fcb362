import { createHmac, randomUUID } from 'node:crypto'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

type Reported = { id: string; to: string; tags: Record<string, string> }

/** What becomes of a message, by its address: as with Resend's own test addresses. */
function fateOf(to: string): Record<string, unknown> & { type: string } {
  if (/^(bounced|gone-away)\b/.test(to))
    return { type: 'email.bounced', bounce: { type: 'Permanent', subType: 'General', message: 'No such mailbox.' } }
  return { type: to.startsWith('complained') ? 'email.complained' : 'email.delivered' }
}

/** Headers as Resend signs its reports (the form of Standard Webhooks). */
export function signReport(payload: string, secret: string, id = `msg_${randomUUID()}`, at = Date.now()) {
  const timestamp = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${payload}`).digest('base64')
  return { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` }
}

/** Reports on a message as Resend would, signed: delivered, unless its address says otherwise. */
export async function reportLocalMail({ id, to, tags }: Reported): Promise<void> {
  const { type, ...facts } = fateOf(to)
  const created = new Date().toISOString()
  const payload = JSON.stringify({ type, created_at: created, data: { email_id: id, to: [to], tags, ...facts } })
  const response = await fetch(new URL('/api/webhooks/resend', env().APP_URL), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signReport(payload, env().RESEND_WEBHOOK_SECRET ?? '') },
    body: payload,
  })
  if (!response.ok) log.warn({ status: response.status }, 'the local mailbox could not report')
}
