'use server'

import { getTranslations } from 'next-intl/server'
import { proveMerge } from '@/lib/accounts/prove-merge'
import { proveMergeInput } from '@/lib/accounts/schema'
import { publicAction } from '@/lib/web/actions'
import { sayToPatient } from '@/lib/web/patient-refusals'

export const proveMergeAction = publicAction(
  {
    limit: 'merge-link-address',
    input: proveMergeInput,
    done: async (reached: 'waiting' | 'merged') => ({ message: (await getTranslations('mergeAccounts'))(reached) }),
    say: sayToPatient,
  },
  proveMerge,
)
