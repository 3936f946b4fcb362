'use server'

import { signInAdmin } from '@/lib/admins/sign-in-admin'
import { openSession } from '@/lib/auth/next-auth'
import { askForReset, resetPassword } from '@/lib/auth/password-resets'
import { adminSignInInput, askForResetInput, resetPasswordInput } from '@/lib/auth/schema'
import { publicAction } from '@/lib/web/actions'

export const signInAction = publicAction(
  { limit: 'sign-in-address', input: adminSignInInput, done: (_, input) => ({ redirect: input.next ?? '/admin' }) },
  (visitor, input) => openSession('admin', () => signInAdmin(visitor, input)),
)

export const askForResetAction = publicAction(
  {
    limit: 'reset-address',
    input: askForResetInput,
    done: () => ({ message: 'If this address belongs to an admin, a message with a link is on its way.' }),
  },
  (visitor, input) => askForReset(visitor, 'admin', input),
)

export const resetPasswordAction = publicAction(
  {
    limit: 'reset-address',
    input: resetPasswordInput,
    done: () => ({ message: 'The new password holds from now on. Every earlier sign-in has ended.' }),
  },
  (visitor, input) => resetPassword(visitor, 'admin', input),
)
