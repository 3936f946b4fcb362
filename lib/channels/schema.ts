import { z } from 'zod'

/** How a message travels, and how that reads on a page. */
export const channelNames = { email: 'E-mail', sms: 'Text message', whatsapp: 'WhatsApp' } as const
export type Channel = keyof typeof channelNames

export const channels = ['email', 'sms', 'whatsapp'] as const satisfies readonly Channel[]

/** Which kind of contact a channel needs. */
export const contactKindOf = { email: 'email', sms: 'phone', whatsapp: 'phone' } as const satisfies Record<
  Channel,
  'email' | 'phone'
>

export const birthDateProofs = ['never', 'new_mailbox', 'always'] as const
export type BirthDateProof = (typeof birthDateProofs)[number]

/** A time of day as minutes after midnight, from a browser's time field; empty is none. */
const minuteInput = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null)
  .pipe(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time like 21:00, or leave both empty.')
      .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
      .nullable(),
  )

const whole = (least: number, most: number) =>
  z.coerce
    .number(`Enter a number from ${least} to ${most}.`)
    .int('Enter a whole number.')
    .min(least, `Enter a number from ${least} to ${most}.`)
    .max(most, `Enter a number from ${least} to ${most}.`)

/** A box that is not ticked is not sent at all. */
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

export const policyInput = z
  .strictObject({
    quietFrom: minuteInput,
    quietUntil: minuteInput,
    reminderCount: whole(0, 5),
    reminderSpacingHours: whole(1, 336),
    silenceHours: whole(1, 168),
    smsEnabled: ticked,
    whatsappEnabled: ticked,
    dailyLimit: whole(0, 100_000),
    monthlyLimit: whole(0, 1_000_000),
    birthDateProof: z.enum(birthDateProofs, 'Choose one.'),
  })
  .superRefine(({ quietFrom, quietUntil }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if ((quietFrom === null) !== (quietUntil === null))
      refuse(quietFrom === null ? 'quietFrom' : 'quietUntil', 'Enter both times, or leave both empty.')
    else if (quietFrom !== null && quietFrom === quietUntil)
      refuse('quietUntil', 'Quiet hours that never end would hold every message. Enter another time.')
  })
export type PolicyInput = z.infer<typeof policyInput>

export type MessagePolicy = {
  /** Minutes after midnight in the patient's zone; both null where nothing waits. */
  quietFrom: number | null
  quietUntil: number | null
  reminderCount: number
  reminderSpacingHours: number
  silenceHours: number
  smsEnabled: boolean
  whatsappEnabled: boolean
  dailyLimit: number
  monthlyLimit: number
  birthDateProof: BirthDateProof
}

/** What holds for a clinic that decided nothing yet. */
export const defaultPolicy: MessagePolicy = {
  quietFrom: null,
  quietUntil: null,
  reminderCount: 2,
  reminderSpacingHours: 48,
  silenceHours: 24,
  smsEnabled: true,
  whatsappEnabled: true,
  dailyLimit: 200,
  monthlyLimit: 3000,
  birthDateProof: 'never',
}

export const suppressionIdInput = z.string().regex(/^sup_[0-9a-z]{26}$/)
export const liftSuppressionInput = z.strictObject({ suppressionId: suppressionIdInput })
export type LiftSuppressionInput = z.infer<typeof liftSuppressionInput>

export type SuppressionRow = {
  suppressionId: string
  channel: Channel
  recipient: string
  reason: 'bounced' | 'complained' | 'stopped'
  createdAt: Date
}

export const liftAsAdminInput = z.strictObject({
  suppressionId: z.string().regex(/^sup_[0-9a-z]{26}$/),
  reason: z.string('Say why.').trim().min(1, 'Say why.').max(500, 'Use at most 500 characters.'),
})
export type LiftAsAdminInput = z.infer<typeof liftAsAdminInput>
