import { z } from 'zod'
import { emailInput, newPasswordInput, nextInput, passwordInput } from '@/lib/auth/schema'
import { isCountry } from '@/lib/clinics/countries'
import { cursorInput } from '@/lib/paging'

const text = (max: number, missing: string) =>
  z.string(missing).trim().min(1, missing).max(max, `Use at most ${max} characters.`)

const phone = z
  .string()
  .trim()
  .max(20, 'Use at most 20 characters.')
  .transform((value) => (value === '' ? null : value))
  .refine(
    (value) => value === null || /^\+?[\d\s().-]{6,20}$/.test(value),
    'Enter a phone number like +234 801 234 5678.',
  )
  .nullable()
  .default(null)

const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

export const registerDoctorInput = z.strictObject({
  fullName: text(255, 'Enter your name as it stands on your licence.'),
  email: emailInput,
  password: newPasswordInput,
  phone,
  specialisation: text(120, 'Enter what you practise.'),
  licenseNumber: text(100, 'Enter the number of your licence.'),
  country: z.string('Choose a country.').refine(isCountry, 'Choose a country from the list.'),
  timeZone: z.string('Choose a time zone.').refine((zone) => zones.has(zone), 'Choose a time zone from the list.'),
})
export type RegisterDoctorInput = z.infer<typeof registerDoctorInput>

/** The eight digits of a message, however they are spaced. */
const codeInput = z
  .string('Enter the code.')
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{8}$/, 'Enter the eight digits from the message.'))

/** The password is asked for too: a stranger may have registered this address, and their password must not be proved by its owner. */
export const verifyDoctorInput = z.strictObject({ email: emailInput, code: codeInput, password: passwordInput })
export type VerifyDoctorInput = z.infer<typeof verifyDoctorInput>

export const resetDoctorPasswordInput = z.strictObject({
  email: emailInput,
  code: codeInput,
  password: newPasswordInput,
})
export type ResetDoctorPasswordInput = z.infer<typeof resetDoctorPasswordInput>

export const doctorSignInInput = z.strictObject({
  email: emailInput,
  password: passwordInput,
  /** Empty for whoever has no second step. */
  code: z
    .string()
    .default('')
    .transform((typed) => typed.replace(/[\s-]/g, '').toLowerCase())
    .pipe(z.string().regex(/^(\d{6}|[0-9a-z]{10}|)$/, 'Enter the six digits of your app, or a recovery code.')),
  next: nextInput,
})
export type DoctorSignInInput = z.infer<typeof doctorSignInInput>

export const doctorIdInput = z.string().regex(/^doc_[0-9a-z]{26}$/)
export const doctorInput = z.strictObject({ doctorId: doctorIdInput })
export type DoctorInput = z.infer<typeof doctorInput>

export const decideWithReasonInput = doctorInput.extend({ reason: text(500, 'Say why; the doctor is told this.') })
export type DecideWithReasonInput = z.infer<typeof decideWithReasonInput>

export const noteLicenceInput = doctorInput.extend({ notes: text(5000, 'Write down what you found.') })
export type NoteLicenceInput = z.infer<typeof noteLicenceInput>

export const doctorStates = ['waiting', 'approved', 'unproved', 'refused', 'suspended'] as const
export type DoctorState = (typeof doctorStates)[number]

export const doctorStateNames: Record<DoctorState, string> = {
  waiting: 'Waiting for approval',
  approved: 'Approved',
  unproved: 'Address not proved yet',
  refused: 'Refused',
  suspended: 'Suspended',
}

export const listDoctorsInput = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  state: z.enum(doctorStates).optional().catch(undefined),
  cursor: cursorInput,
})
export type ListDoctorsInput = z.infer<typeof listDoctorsInput>

/** What can just have been done about a doctor, as the address of their page says it. */
export const doctorSteps = ['approved', 'refused', 'suspended', 'reactivated', 'noted'] as const
export type DoctorStep = (typeof doctorSteps)[number]

export const profileOfDoctorInput = z.strictObject({ profileId: z.string().regex(/^prf_[0-9a-z]{26}$/) })
export type ProfileOfDoctorInput = z.infer<typeof profileOfDoctorInput>

export const consultationInput = profileOfDoctorInput.extend({
  notes: z
    .string()
    .trim()
    .max(10_000, 'Use at most 10,000 characters.')
    .transform((value) => (value === '' ? null : value))
    .nullable()
    .default(null),
  consultedToday: z.literal('on').optional(),
})
export type ConsultationInput = z.infer<typeof consultationInput>

/** What can just have been done about a patient, as the address of their page says it. */
export const patientSteps = ['saved', 'removed', 'consulted', 'written'] as const
export type PatientStep = (typeof patientSteps)[number]

export const personOfShareInput = z.object({ shareId: z.string().regex(/^shr_[0-9a-z]{26}$/) })
