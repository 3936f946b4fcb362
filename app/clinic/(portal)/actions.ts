'use server'

import { z } from 'zod'
import { closeSession } from '@/lib/auth/next-auth'
import { signOut } from '@/lib/auth/sign-out'
import { clinicAction } from '@/lib/web/actions'

export const signOutAction = clinicAction(
  { can: 'session.own', input: z.strictObject({}), done: () => ({ redirect: '/clinic/sign-in' }) },
  async (actor) => {
    await signOut(actor)
    await closeSession('clinic')
  },
)
