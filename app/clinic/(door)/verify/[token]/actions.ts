'use server'

import { verifyEmailInput } from '@/lib/clinics/schema'
import { verifyEmail } from '@/lib/clinics/verify-email'
import { publicAction } from '@/lib/web/actions'

export const verifyEmailAction = publicAction(
  { limit: 'verify-address', input: verifyEmailInput, done: () => ({ message: 'Your e-mail address is proved.' }) },
  verifyEmail,
)
