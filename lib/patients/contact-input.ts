import { z } from 'zod'
import { emailInput } from '@/lib/auth/schema'
import { phoneInput } from '@/lib/patients/phone-input'

/** So many addresses and so many numbers a form holds; its lines are `email`, `email2` … and `phone`, `phone2` … */
export const contactLines = 5

const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable()).default(null)
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** The name of a line's field: the first has no number. */
export const lineName = (name: string, line: number) => (line === 1 ? name : `${name}${line}`)
const lines = Array.from({ length: contactLines }, (_, index) => index + 1)

const email = orNothing(emailInput)
const phone = orNothing(phoneInput)

/** The fields of a patient's contacts. An address is written to unless it is `quiet`; a number only where it is ticked. */
export const contactFields = {
  email,
  email2: email,
  email3: email,
  email4: email,
  email5: email,
  quiet: ticked,
  quiet2: ticked,
  quiet3: ticked,
  quiet4: ticked,
  quiet5: ticked,
  phone,
  phone2: phone,
  phone3: phone,
  phone4: phone,
  phone5: phone,
  sms: ticked,
  sms2: ticked,
  sms3: ticked,
  sms4: ticked,
  sms5: ticked,
  whatsapp: ticked,
  whatsapp2: ticked,
  whatsapp3: ticked,
  whatsapp4: ticked,
  whatsapp5: ticked,
  /** Which way is tried first. */
  preferred: z.enum(['email', 'sms', 'whatsapp']).default('email'),
  /** The patient, who had stopped messages, agreed at the desk to get them again. */
  agreedAgain: ticked,
}

type Fields = z.output<z.ZodObject<typeof contactFields>>
export type WantedContact = {
  kind: 'email' | 'phone'
  value: string
  channels: ('email' | 'sms' | 'whatsapp')[]
}

/** What the form's lines say, in their order; a value that stands twice counts once. */
export function contactsOf(fields: Fields): WantedContact[] {
  const read = (name: string, line: number) => (fields as unknown as Record<string, unknown>)[lineName(name, line)]
  const found = new Map<string, WantedContact>()
  const keep = (contact: WantedContact) => {
    if (!found.has(contact.value)) found.set(contact.value, contact)
  }
  for (const line of lines) {
    const value = read('email', line)
    if (typeof value === 'string') keep({ kind: 'email', value, channels: read('quiet', line) ? [] : ['email'] })
  }
  for (const line of lines) {
    const value = read('phone', line)
    const channels = (['sms', 'whatsapp'] as const).filter((channel) => read(channel, line) === true)
    if (typeof value === 'string') keep({ kind: 'phone', value, channels })
  }
  return [...found.values()]
}
