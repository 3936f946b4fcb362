'use server'

import { openMerge, withdrawMerge } from '@/lib/accounts/open-merge'
import {
  accountInput,
  type AccountStep,
  mergeCaseInput,
  openMergeInput,
  searchAccountInput,
} from '@/lib/accounts/schema'
import { searchAccount } from '@/lib/accounts/search-account'
import { endAccountSessions, unlockAccount } from '@/lib/accounts/unlock-account'
import { liftAsAdmin } from '@/lib/channels/lift-as-admin'
import { liftAsAdminInput } from '@/lib/channels/schema'
import { adminAction } from '@/lib/web/actions'

const toList = (step: AccountStep) => () => ({ redirect: `/admin/accounts?done=${step}` })
const toAccount = (step: AccountStep) => (_: unknown, input: { accountId: string }) => ({
  redirect: `/admin/accounts/${input.accountId}?done=${step}`,
})

// The address travels in the body of a request, and never in the address of a page.
export const searchAccountAction = adminAction(
  {
    can: 'account.read',
    input: searchAccountInput,
    done: ({ accountId, suppressionId }) => {
      if (accountId !== null) return { redirect: `/admin/accounts/${accountId}` }
      if (suppressionId !== null) return { redirect: `/admin/accounts?found=${suppressionId}#stops` }
      return { message: 'Nobody signs in with this, and nothing keeps messages from going there.' }
    },
  },
  searchAccount,
)

export const unlockAccountAction = adminAction(
  { can: 'account.help', input: accountInput, done: toAccount('unlocked') },
  unlockAccount,
)

export const endAccountSessionsAction = adminAction(
  { can: 'account.help', input: accountInput, done: toAccount('ended') },
  endAccountSessions,
)

export const liftSuppressionAction = adminAction(
  { can: 'account.help', input: liftAsAdminInput, done: toList('allowed') },
  liftAsAdmin,
)

export const openMergeAction = adminAction(
  { can: 'account.merge', stepUp: true, input: openMergeInput, done: toList('opened') },
  openMerge,
)

export const withdrawMergeAction = adminAction(
  { can: 'account.merge', input: mergeCaseInput, done: toList('withdrawn') },
  withdrawMerge,
)
