'use server'

import type { DoctorActor } from '@/lib/auth/actors'
import {
  confirmDoctorEnrolment,
  renewDoctorCodes,
  startDoctorEnrolment,
  switchOffDoctorStep,
} from '@/lib/doctors/enrol'
import { changeDoctorPassword } from '@/lib/doctors/own-account'
import { changePasswordInput, confirmEnrolmentInput, ownPasswordInput } from '@/lib/members/schema'
import { doctorAction, noFields } from '@/lib/web/actions'

const keepThem =
  'Write these recovery codes down and keep them away from the telephone. Each is good once, and they are shown only now.'

export const startEnrolmentAction = doctorAction(
  { can: 'own', input: noFields, done: () => ({ redirect: '/doctor/account?step=scan' }) },
  (actor: DoctorActor) => startDoctorEnrolment(actor),
)

export const confirmEnrolmentAction = doctorAction(
  {
    can: 'own',
    input: confirmEnrolmentInput,
    done: ({ codes }) => ({ message: `The second step is on. ${keepThem}`, secrets: codes }),
  },
  confirmDoctorEnrolment,
)

export const renewRecoveryCodesAction = doctorAction(
  {
    can: 'own',
    input: ownPasswordInput,
    done: ({ codes }) => ({ message: `The old codes are good for nothing now. ${keepThem}`, secrets: codes }),
  },
  renewDoctorCodes,
)

export const switchOffSecondStepAction = doctorAction(
  { can: 'own', input: ownPasswordInput, done: () => ({ redirect: '/doctor/account?done=off' }) },
  switchOffDoctorStep,
)

export const changePasswordAction = doctorAction(
  {
    can: 'own',
    input: changePasswordInput,
    done: () => ({ message: 'Your new password holds. Every other sign-in of yours was ended.' }),
  },
  changeDoctorPassword,
)
