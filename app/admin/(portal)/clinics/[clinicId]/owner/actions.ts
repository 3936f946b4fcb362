'use server'

import { changeOwner } from '@/lib/clinics/change-owner'
import { changeOwnerInput } from '@/lib/clinics/schema'
import { adminAction } from '@/lib/web/actions'

export const changeOwnerAction = adminAction(
  {
    can: 'clinic.owner',
    stepUp: true,
    input: changeOwnerInput,
    done: (_, { clinicId }) => ({ redirect: `/admin/clinics/${clinicId}?done=owner` }),
  },
  changeOwner,
)
