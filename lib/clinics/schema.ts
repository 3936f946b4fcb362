import { z } from 'zod'
import { emailInput, newPasswordInput, tokenInput } from '@/lib/auth/schema'
import { isReadable, nearestReadable } from '@/lib/clinics/contrast'
import { isCountry } from '@/lib/clinics/countries'

const text = (max: number, missing: string) =>
  z.string(missing).trim().min(1, missing).max(max, `Use at most ${max} characters.`)

/** A text that may be left out; an empty field means that it was. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .transform((value) => (value === '' ? null : value))
    .nullable()
    .default(null)

const phone = optionalText(20).refine(
  (value) => value === null || /^\+?[\d\s().-]{6,20}$/.test(value),
  'Enter a phone number like +234 801 234 5678.',
)

/** The IANA zones that this runtime knows, UTC first. */
export const timeZones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]
const zones = new Set(timeZones)

/** One of the list: what a form offers. */
export const listedTimeZone = z
  .string('Choose a time zone.')
  .refine((zone) => zones.has(zone), 'Choose a time zone from the list.')

export const registerClinicInput = z.strictObject({
  clinicName: text(255, 'Enter the clinic’s name.'),
  fullName: text(255, 'Enter your own name.'),
  email: emailInput,
  password: newPasswordInput,
  phone,
  address: optionalText(1000),
  city: optionalText(100),
  state: optionalText(100),
  country: z.string('Choose a country.').refine(isCountry, 'Choose a country from the list.'),
  timeZone: listedTimeZone,
})
export type RegisterClinicInput = z.infer<typeof registerClinicInput>

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .transform((value) => (value === '' ? null : value))
  .pipe(
    z
      .string()
      .regex(/^#[0-9a-f]{6}$/, 'Write the colour like #0b5c5c.')
      .nullable(),
  )
  .refine((value) => value === null || isReadable(value), {
    error: ({ input }) =>
      `White text cannot be read on this colour. The nearest that works is ${nearestReadable(String(input))}.`,
  })
  .nullable()
  .default(null)

export const profileInput = z.strictObject({
  clinicName: text(255, 'Enter the clinic’s name.'),
  phone,
  address: optionalText(1000),
  city: optionalText(100),
  state: optionalText(100),
  country: z.string('Choose a country.').refine(isCountry, 'Choose a country from the list.'),
  timeZone: listedTimeZone,
  colour,
})
export type ProfileInput = z.infer<typeof profileInput>

export const logoInput = z.object({ logoId: z.string().regex(/^lgo_[0-9a-z]{26}$/) })

export const verifyEmailInput = z.strictObject({ token: tokenInput })
export type VerifyEmailInput = z.infer<typeof verifyEmailInput>

export const clinicIdInput = z.string().regex(/^cln_[0-9a-z]{26}$/)

export const clinicStatusNames = {
  active: 'Active',
  inactive: 'Waiting for approval',
  refused: 'Refused',
  suspended: 'Suspended',
} as const

export const clinicInput = z.strictObject({ clinicId: clinicIdInput })

const reason = text(500, 'Say why; the clinic is told this.')

export const suspendClinicInput = clinicInput.extend({ reason })
export const refuseClinicInput = clinicInput.extend({ reason })

export const changeOwnerInput = clinicInput.extend({
  memberId: z.string('Choose who becomes the owner.').regex(/^mem_[0-9a-z]{26}$/, 'Choose who becomes the owner.'),
  formerId: z.string('Choose in whose place.').regex(/^mem_[0-9a-z]{26}$/, 'Choose in whose place.'),
  reason: text(500, 'Say what proof you saw; both are told this.'),
})
export type ChangeOwnerInput = z.infer<typeof changeOwnerInput>

export const clinicStandings = ['active', 'inactive', 'refused', 'suspended'] as const
export type ClinicStanding = (typeof clinicStandings)[number]

/** What can just have been done to a clinic, as the address of its page says it. */
export const clinicSteps = ['approved', 'refused', 'suspended', 'reactivated', 'owner'] as const
export type ClinicStep = (typeof clinicSteps)[number]
