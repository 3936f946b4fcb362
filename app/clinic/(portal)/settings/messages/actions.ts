'use server'

import { liftSuppression } from '@/lib/channels/list-suppressions'
import { savePolicy } from '@/lib/channels/save-policy'
import { liftSuppressionInput, policyInput } from '@/lib/channels/schema'
import { clinicAction } from '@/lib/web/actions'

const path = '/clinic/settings/messages'

export const savePolicyAction = clinicAction(
  { can: 'messages.settings', input: policyInput, done: () => ({ redirect: `${path}?done=saved` }) },
  savePolicy,
)

export const liftSuppressionAction = clinicAction(
  { can: 'messages.settings', input: liftSuppressionInput, done: () => ({ redirect: `${path}?done=lifted` }) },
  liftSuppression,
)
