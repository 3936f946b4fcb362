'use server'

import { openSession } from '@/lib/auth/next-auth'
import { askForResetInput } from '@/lib/auth/schema'
import { askForDoctorCode } from '@/lib/doctors/ask-for-code'
import { registerDoctor } from '@/lib/doctors/register-doctor'
import { resetDoctorPassword } from '@/lib/doctors/reset-password'
import {
  doctorSignInInput,
  registerDoctorInput,
  resetDoctorPasswordInput,
  verifyDoctorInput,
} from '@/lib/doctors/schema'
import { signInDoctor } from '@/lib/doctors/sign-in-doctor'
import { verifyDoctor } from '@/lib/doctors/verify-doctor'
import { publicAction } from '@/lib/web/actions'

export const signInAction = publicAction(
  { limit: 'sign-in-address', input: doctorSignInInput, done: (_, { next }) => ({ redirect: next ?? '/doctor' }) },
  (visitor, input) => openSession('doctor', () => signInDoctor(visitor, input)),
)

// The same answer for an address that is taken: its owner is told by mail.
export const registerDoctorAction = publicAction(
  {
    limit: 'register-address',
    input: registerDoctorInput,
    done: () => ({ message: 'We have sent you a message with a code. Please look for it next.' }),
  },
  registerDoctor,
)

export const verifyDoctorAction = publicAction(
  {
    limit: 'one-time-code-address',
    input: verifyDoctorInput,
    done: () => ({ message: 'Your address is proved. Now we look at your licence, and write to you.' }),
  },
  verifyDoctor,
)

export const askForCodeAction = publicAction(
  {
    limit: 'reset-address',
    input: askForResetInput,
    done: () => ({ message: 'If this address belongs to a doctor, a message with a code is on its way.' }),
  },
  askForDoctorCode,
)

export const resetPasswordAction = publicAction(
  {
    limit: 'one-time-code-address',
    input: resetDoctorPasswordInput,
    done: () => ({ message: 'The new password holds from now on. Every earlier sign-in has ended.' }),
  },
  resetDoctorPassword,
)
