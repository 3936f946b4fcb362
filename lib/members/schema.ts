import { z } from 'zod'
import { newPasswordInput, nextInput, passwordInput } from '@/lib/auth/schema'

/** What a clinic's member is called by the role that they have. */
export const memberRoleNames = {
  owner: 'Owner',
  manager: 'Manager',
  reviewer: 'Reviewer',
  technician: 'Technician',
  front_desk: 'Front desk',
} as const

export const memberRoleWords = {
  owner: 'Does everything, and decides who does what.',
  manager: 'Runs the clinic’s day and its settings.',
  reviewer: 'Compares, authorises and sends results.',
  technician: 'Uploads documents and matches them to patients.',
  front_desk: 'Looks after patients and their messages.',
} as const

export const memberRoleInput = z.enum(
  ['owner', 'manager', 'reviewer', 'technician', 'front_desk'],
  'Choose a role from the list.',
)
export const memberIdInput = z.string().regex(/^mem_[0-9a-z]{26}$/)

/** A branch, or none. */
export const branchChoiceInput = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z
    .string()
    .regex(/^brn_[0-9a-z]{26}$/)
    .nullable(),
)

export const memberInput = z.strictObject({ memberId: memberIdInput })
export type MemberInput = z.infer<typeof memberInput>

export const changeMemberInput = memberInput.extend({ role: memberRoleInput, branchId: branchChoiceInput })
export type ChangeMemberInput = z.infer<typeof changeMemberInput>

export const handOverInput = memberInput.extend({ password: passwordInput })
export type HandOverInput = z.infer<typeof handOverInput>

export const ownPasswordInput = z.strictObject({ password: passwordInput })
export type OwnPasswordInput = z.infer<typeof ownPasswordInput>

export const changePasswordInput = ownPasswordInput.extend({ next: newPasswordInput })
export type ChangePasswordInput = z.infer<typeof changePasswordInput>

const digits = z
  .string('Enter the code.')
  .transform((text) => text.replace(/[\s-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^\d{6}$/, 'Enter the six digits that your authenticator app shows.'))

export const confirmEnrolmentInput = z.strictObject({ code: digits })
export type ConfirmEnrolmentInput = z.infer<typeof confirmEnrolmentInput>

/** Six digits of the authenticator, or one of the recovery codes. */
export const secondStepInput = z.strictObject({
  code: z
    .string('Enter the code.')
    .transform((text) => text.replace(/[\s-]/g, '').toLowerCase())
    .pipe(z.string().regex(/^(\d{6}|[0-9a-z]{10})$/, 'Enter the six digits of your app, or a recovery code.')),
  next: nextInput,
})
export type SecondStepInput = z.infer<typeof secondStepInput>

export const requireSecondStepInput = z.strictObject({
  required: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
})
export type RequireSecondStepInput = z.infer<typeof requireSecondStepInput>
