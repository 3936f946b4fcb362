'use server'

import { joinAsAdmin } from '@/lib/admins/join-as-admin'
import { takeNewSecondStep } from '@/lib/admins/renew-second-step'
import { joinAsAdminInput, newSecondStepInput } from '@/lib/admins/schema'
import { publicAction } from '@/lib/web/actions'

const keepThem =
  'Write these recovery codes down and keep them away from the telephone. Each is good once, and they are shown only now.'

export const joinAsAdminAction = publicAction(
  {
    limit: 'invitation-address',
    input: joinAsAdminInput,
    done: ({ codes }) => ({
      message: `Welcome. Your password and your telephone are proved. ${keepThem}`,
      secrets: codes,
    }),
  },
  joinAsAdmin,
)

export const newSecondStepAction = publicAction(
  {
    limit: 'invitation-address',
    input: newSecondStepInput,
    done: ({ codes }) => ({ message: `Your new second step holds. ${keepThem}`, secrets: codes }),
  },
  takeNewSecondStep,
)
