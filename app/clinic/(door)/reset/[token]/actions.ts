'use server'

import { resetPassword } from '@/lib/auth/password-resets'
import { resetPasswordInput } from '@/lib/auth/schema'
import { publicAction } from '@/lib/web/actions'

export const resetPasswordAction = publicAction(
  {
    limit: 'reset-address',
    input: resetPasswordInput,
    done: () => ({ message: 'Your new password holds. Every other sign-in of yours was ended.' }),
  },
  (visitor, input) => resetPassword(visitor, 'clinic', input),
)
