import { type ReactElement } from 'react'
import { render, toPlainText } from 'react-email'
import { Resend } from 'resend'
import { env } from '@/lib/env'

export type Mail = {
  to: string
  subject: string
  body: ReactElement
  /** The same key is the same message: the provider sends it once, however often we ask (Resend keeps keys for 24 hours). */
  idempotencyKey: string
  /** What the provider's reports on it shall name. */
  tags?: { name: string; value: string }[]
}

/** The provider said no, and will say no again: the address or the message is at fault, and not the moment. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

// Codes that another try cannot mend (Resend's list of errors).
const lasting = new Set([
  'validation_error',
  'invalid_parameter',
  'missing_required_field',
  'invalid_to_address',
  'invalid_from_address',
])

let client: Resend | undefined

// Well within a job's lease. What answers later is asked for again under the same key, and sent once.
const patienceMilliseconds = 25_000

async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The mail service did not answer in time.')), patienceMilliseconds)
  })
  try {
    return await Promise.race([answer, patience])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Hands one message to the mail service. @returns the service's id for it, and the text that was sent.
 * @throws MailRefused when it will never be taken; a plain Error when another try makes sense.
 */
export async function sendMail({
  to,
  subject,
  body,
  idempotencyKey,
  tags = [],
}: Mail): Promise<{ providerMessageId: string; text: string }> {
  client ??= new Resend(env().RESEND_API_KEY, { baseUrl: env().RESEND_BASE_URL })
  const html = await render(body)
  const text = toPlainText(html)
  const { data, error } = await withinPatience(
    client.emails.send({ from: env().MAIL_FROM, to, subject, html, text, tags }, { idempotencyKey }),
  )
  if (data) return { providerMessageId: data.id, text }
  // The service's own sentence may quote the address, so only its code goes on.
  if (lasting.has(error.name)) throw new MailRefused(`The mail service refused the message (${error.name}).`)
  throw new Error(`The mail service did not take the message (${error.name}).`)
}
