'use server'

import { grantSupport, revokeSupport } from '@/lib/support/grant-support'
import { grantSupportInput, supportGrantInput } from '@/lib/support/schema'
import { clinicAction } from '@/lib/web/actions'

export const grantSupportAction = clinicAction(
  {
    can: 'support.grant',
    input: grantSupportInput,
    done: () => ({ redirect: '/clinic/settings/support?done=granted' }),
  },
  grantSupport,
)

export const revokeSupportAction = clinicAction(
  {
    can: 'support.grant',
    input: supportGrantInput,
    done: () => ({ redirect: '/clinic/settings/support?done=revoked' }),
  },
  revokeSupport,
)
