'use server'

import { registerClinic } from '@/lib/clinics/register-clinic'
import { registerClinicInput } from '@/lib/clinics/schema'
import { publicAction } from '@/lib/web/actions'

// The same answer for an address that is taken: its owner is told by mail.
export const registerClinicAction = publicAction(
  {
    limit: 'register-address',
    input: registerClinicInput,
    done: () => ({ message: 'We have sent you a message. Please open it next.' }),
  },
  registerClinic,
)
