'use server'

import { changeAdminPassword, renewOwnCodes } from '@/lib/admins/own-account'
import { moveOwnSecondStep } from '@/lib/admins/renew-second-step'
import { changeAdminPasswordInput } from '@/lib/admins/schema'
import type { AdminActor } from '@/lib/auth/actors'
import { adminAction, noFields } from '@/lib/web/actions'

export const changePasswordAction = adminAction(
  {
    can: 'session.own',
    input: changeAdminPasswordInput,
    done: () => ({ message: 'Your new password holds. Every other sign-in of yours was ended.' }),
  },
  changeAdminPassword,
)

export const renewCodesAction = adminAction(
  {
    can: 'session.own',
    stepUp: true,
    input: noFields,
    done: ({ codes }: { codes: string[] }) => ({
      message:
        'The old codes are good for nothing now. Write these down and keep them away from the telephone. Each is good once, and they are shown only now.',
      secrets: codes,
    }),
  },
  (actor: AdminActor) => renewOwnCodes(actor),
)

export const moveSecondStepAction = adminAction(
  {
    can: 'session.own',
    stepUp: true,
    input: noFields,
    done: () => ({ message: 'A link is on its way to your e-mail address. Have your new telephone beside you.' }),
  },
  (actor: AdminActor) => moveOwnSecondStep(actor),
)
