import { z } from 'zod'
import { emailInput, newPasswordInput, passwordInput, tokenInput } from '@/lib/auth/schema'

export const adminRoleNames = { super_admin: 'Super admin', admin: 'Admin', moderator: 'Moderator' } as const

export const adminRoleWords = {
  super_admin: 'Does everything, and decides who does what.',
  admin: 'Looks after clinics, doctors and people.',
  moderator: 'Looks, and helps patients who cannot get in.',
} as const

export const adminRoleInput = z.enum(['super_admin', 'admin', 'moderator'], 'Choose a role from the list.')

const fullName = z
  .string('Enter your name.')
  .trim()
  .min(2, 'Enter the full name.')
  .max(255, 'Use at most 255 characters.')

export const createAdminInput = z.strictObject({
  fullName,
  email: emailInput,
  password: newPasswordInput,
  role: z.enum(['super_admin', 'admin', 'moderator'], 'Choose super_admin, admin or moderator.'),
})
export type CreateAdminInput = z.infer<typeof createAdminInput>

export const adminIdInput = z.string().regex(/^adm_[0-9a-z]{26}$/)

export const adminInput = z.strictObject({ adminId: adminIdInput })
export type AdminInput = z.infer<typeof adminInput>

export const inviteAdminInput = z.strictObject({ email: emailInput, role: adminRoleInput })
export type InviteAdminInput = z.infer<typeof inviteAdminInput>

export const adminInvitationInput = z.strictObject({ invitationId: z.string().regex(/^ain_[0-9a-z]{26}$/) })
export type AdminInvitationInput = z.infer<typeof adminInvitationInput>

export const changeRoleInput = adminInput.extend({ role: adminRoleInput })
export type ChangeRoleInput = z.infer<typeof changeRoleInput>

export const adminSessionInput = adminInput.extend({ sessionId: z.string().regex(/^ses_[0-9a-z]{26}$/) })

/** A code of the new authenticator: recovery codes prove no telephone. */
const code = z
  .string('Enter the code.')
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Enter the six digits that your authenticator app shows.'))

export const joinAsAdminInput = z.strictObject({ token: tokenInput, fullName, password: newPasswordInput, code })
export type JoinAsAdminInput = z.infer<typeof joinAsAdminInput>

export const newSecondStepInput = z.strictObject({ token: tokenInput, password: passwordInput, code })
export type NewSecondStepInput = z.infer<typeof newSecondStepInput>

export const changeAdminPasswordInput = z.strictObject({ password: passwordInput, next: newPasswordInput })
export type ChangeAdminPasswordInput = z.infer<typeof changeAdminPasswordInput>

/** What can just have been done about people, as the address of a page says it. */
export const peopleSteps = [
  'invited',
  'resent',
  'withdrawn',
  'changed',
  'suspended',
  'reactivated',
  'reset',
  'ended',
] as const
export type PeopleStep = (typeof peopleSteps)[number]
