import { z } from 'zod'
import { emailInput, newPasswordInput, tokenInput } from '@/lib/auth/schema'
import { branchChoiceInput, memberRoleInput } from '@/lib/members/schema'

export const inviteMemberInput = z.strictObject({
  email: emailInput,
  role: memberRoleInput,
  branchId: branchChoiceInput,
})
export type InviteMemberInput = z.infer<typeof inviteMemberInput>

export const invitationInput = z.strictObject({ invitationId: z.string().regex(/^inv_[0-9a-z]{26}$/) })
export type InvitationInput = z.infer<typeof invitationInput>

export const acceptInvitationInput = z.strictObject({
  token: tokenInput,
  fullName: z.string('Enter your name.').trim().min(2, 'Enter your full name.').max(255, 'Use at most 255 characters.'),
  password: newPasswordInput,
})
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>
