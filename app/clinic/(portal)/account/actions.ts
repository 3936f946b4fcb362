'use server'

import type { ClinicActor } from '@/lib/auth/actors'
import { changeOwnPassword } from '@/lib/members/change-own-password'
import { confirmEnrolment, startEnrolment } from '@/lib/members/enrol'
import { renewRecoveryCodes, switchOffSecondStep } from '@/lib/members/own-second-step'
import { changePasswordInput, confirmEnrolmentInput, ownPasswordInput } from '@/lib/members/schema'
import { clinicAction, noFields } from '@/lib/web/actions'

const keepThem =
  'Write these recovery codes down and keep them away from the telephone. Each is good once, and they are shown only now.'

export const startEnrolmentAction = clinicAction(
  { can: 'session.own', input: noFields, done: () => ({ redirect: '/clinic/account?step=scan' }) },
  (actor: ClinicActor) => startEnrolment(actor),
)

export const confirmEnrolmentAction = clinicAction(
  {
    can: 'session.own',
    input: confirmEnrolmentInput,
    done: ({ codes }) => ({ message: `The second step is on. ${keepThem}`, secrets: codes }),
  },
  confirmEnrolment,
)

export const renewRecoveryCodesAction = clinicAction(
  {
    can: 'session.own',
    input: ownPasswordInput,
    done: ({ codes }) => ({ message: `The old codes are good for nothing now. ${keepThem}`, secrets: codes }),
  },
  renewRecoveryCodes,
)

export const switchOffSecondStepAction = clinicAction(
  { can: 'session.own', input: ownPasswordInput, done: () => ({ redirect: '/clinic/account?done=off' }) },
  switchOffSecondStep,
)

export const changePasswordAction = clinicAction(
  {
    can: 'session.own',
    input: changePasswordInput,
    done: () => ({ message: 'Your new password holds. Every other sign-in of yours was ended.' }),
  },
  changeOwnPassword,
)
