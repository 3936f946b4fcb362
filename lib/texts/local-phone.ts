import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from '@/lib/env'

/** The telephone of local mode: what would have gone out as a text lies here as files, for a person to read. */

/** What Twilio's SDK sends. */
export const localTextInput = z.object({
  To: z.string().min(1),
  From: z.string().min(1),
  Body: z.string().default(''),
  StatusCallback: z.url().optional(),
})

export type LocalText = {
  sid: string
  to: string
  from: string
  body: string
  channel: 'sms' | 'whatsapp'
  receivedAt: string
}

const directory = () => join(env().LOCAL_DIRECTORY, 'phone')
const numberOf = (address: string) => address.replace(/^whatsapp:/, '')

/** Keeps a message. Like the real service it knows no idempotency: the same one twice is two. */
export async function keepLocalText({ To, From, Body }: z.infer<typeof localTextInput>): Promise<LocalText> {
  await mkdir(directory(), { recursive: true })
  const text: LocalText = {
    sid: `SM${randomBytes(16).toString('hex')}`,
    to: numberOf(To),
    from: numberOf(From),
    body: Body,
    channel: To.startsWith('whatsapp:') ? 'whatsapp' : 'sms',
    receivedAt: new Date().toISOString(),
  }
  const path = join(directory(), `${text.sid}.json`)
  const draft = `${path}.${process.pid}.new`
  await writeFile(draft, JSON.stringify(text))
  await rename(draft, path)
  return text
}

/** The newest messages first, to one number or to all. */
export async function listLocalTexts(limitMessages: number, to?: string): Promise<LocalText[]> {
  await mkdir(directory(), { recursive: true })
  const names = (await readdir(directory())).filter((name) => name.endsWith('.json'))
  const read = async (name: string) => JSON.parse(await readFile(join(directory(), name), 'utf8')) as LocalText
  const texts = await Promise.all(names.map(read))
  return texts
    .filter((text) => to === undefined || text.to === numberOf(to))
    .toSorted((left, right) => right.receivedAt.localeCompare(left.receivedAt))
    .slice(0, limitMessages)
}

/** A message in Twilio's own form (its API of 2010-04-01). */
export function inTwilioForm(text: LocalText, accountSid: string) {
  const prefix = text.channel === 'whatsapp' ? 'whatsapp:' : ''
  const date = new Date(text.receivedAt).toUTCString()
  return {
    sid: text.sid,
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: text.body,
    to: `${prefix}${text.to}`,
    from: `${prefix}${text.from}`,
    status: 'queued',
    direction: 'outbound-api',
    num_segments: '1',
    num_media: '0',
    date_created: date,
    date_updated: date,
    date_sent: date,
    error_code: null,
    error_message: null,
    messaging_service_sid: null,
    price: null,
    price_unit: 'USD',
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${text.sid}.json`,
    subresource_uris: {},
  }
}
