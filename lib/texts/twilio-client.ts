import type { Twilio } from 'twilio'
import { env } from '@/lib/env'

/** The SDK's own host, which it offers no option for. */
const sdkOrigin = 'https://api.twilio.com'

// A look for the message and the message itself, both well within a job’s lease.
const patienceMilliseconds = 20_000

let client: Promise<Twilio> | undefined

/** Twilio's SDK, loaded at the first text: it is large, and many installations send e-mail only. */
export function twilioClient(): Promise<Twilio> {
  client ??= makeClient()
  return client
}

async function makeClient(): Promise<Twilio> {
  const { default: twilio } = await import('twilio')
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_BASE_URL } = env()
  const base = TWILIO_BASE_URL.replace(/\/$/, '')
  const httpClient = new twilio.RequestClient({ timeout: patienceMilliseconds })
  const send = httpClient.request.bind(httpClient)
  httpClient.request = (options) => send({ ...options, uri: options.uri.replace(sdkOrigin, base) })
  return twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, { httpClient })
}
