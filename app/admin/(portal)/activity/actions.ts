'use server'

import { askChainCheck } from '@/lib/audit/ask-chain-check'
import { adminAction, noFields } from '@/lib/web/actions'

export const checkChainsAction = adminAction(
  {
    can: 'activity.verify',
    input: noFields,
    done: ({ isNew }: { isNew: boolean }) => ({
      redirect: `/admin/activity/chains?done=${isNew ? 'asked' : 'under-way'}`,
    }),
  },
  (actor) => askChainCheck(actor, 'full'),
)
