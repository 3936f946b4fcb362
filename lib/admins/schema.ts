import { z } from 'zod'
import { emailInput, newPasswordInput } from '@/lib/auth/schema'

export const adminRoleNames = { super_admin: 'Super admin', admin: 'Admin', moderator: 'Moderator' } as const

export const createAdminInput = z.strictObject({
  fullName: z.string().trim().min(2, 'Enter the full name.').max(255),
  email: emailInput,
  password: newPasswordInput,
  role: z.enum(['super_admin', 'admin', 'moderator'], 'Choose super_admin, admin or moderator.'),
})
export type CreateAdminInput = z.infer<typeof createAdminInput>
