'use server'

import { openSession } from '@/lib/auth/next-auth'
import { signInInput } from '@/lib/auth/schema'
import { signInMember } from '@/lib/members/sign-in-member'
import { publicAction } from '@/lib/web/actions'

export const signInAction = publicAction(
  { limit: 'sign-in-address', input: signInInput, done: (_, input) => ({ redirect: input.next ?? '/clinic' }) },
  (visitor, input) => openSession('clinic', () => signInMember(visitor, input)),
)
