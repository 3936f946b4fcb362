'use server'

import { askForReset } from '@/lib/auth/password-resets'
import { askForResetInput } from '@/lib/auth/schema'
import { publicAction } from '@/lib/web/actions'

export const askForResetAction = publicAction(
  {
    limit: 'reset-address',
    input: askForResetInput,
    done: () => ({ message: 'If this address belongs to a clinic’s member, a message with a link is on its way.' }),
  },
  (visitor, input) => askForReset(visitor, 'clinic', input),
)
