import { z } from 'zod'
import { emailInput } from '@/lib/auth/schema'
import { clinicIdInput } from '@/lib/clinics/schema'

export const mostHours = 72

export const grantSupportInput = z.strictObject({
  email: emailInput,
  hours: z
    .string('Say for how many hours.')
    .trim()
    .regex(/^\d{1,2}$/, `Enter a number from 1 to ${mostHours}.`)
    .transform(Number)
    .refine((hours) => hours >= 1 && hours <= mostHours, `Enter a number from 1 to ${mostHours}.`),
  reason: z
    .string('Say what they shall look at.')
    .trim()
    .min(1, 'Say what they shall look at.')
    .max(500, 'Use at most 500 characters.'),
})
export type GrantSupportInput = z.infer<typeof grantSupportInput>

export const supportGrantInput = z.strictObject({ grantId: z.string().regex(/^sgr_[0-9a-z]{26}$/) })
export type SupportGrantInput = z.infer<typeof supportGrantInput>

/** What an admin can be let look at: states and settings. What a result says is on none of them. */
export const supportScreens = {
  settings: 'Settings',
  people: 'Members and branches',
  intake: 'Intake',
  messages: 'Messages',
} as const
export type SupportScreen = keyof typeof supportScreens

const names = Object.keys(supportScreens) as [SupportScreen, ...SupportScreen[]]

export const lookInput = z.object({
  clinicId: clinicIdInput,
  screen: z.enum(names).catch('settings').default('settings'),
})
export type LookInput = z.infer<typeof lookInput>

export const screenWords = (screen: string): string => supportScreens[screen as SupportScreen] ?? screen
