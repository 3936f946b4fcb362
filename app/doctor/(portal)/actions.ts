'use server'

import { closeSession } from '@/lib/auth/next-auth'
import { revokeOwnSession } from '@/lib/auth/own-sessions'
import { revokeSessionInput } from '@/lib/auth/schema'
import { signOut } from '@/lib/auth/sign-out'
import { doctorAction, noFields } from '@/lib/web/actions'

export const signOutAction = doctorAction(
  { can: 'own', input: noFields, done: () => ({ redirect: '/doctor/sign-in' }) },
  async (actor) => {
    await signOut(actor)
    await closeSession('doctor')
  },
)

export const revokeSessionAction = doctorAction(
  { can: 'own', input: revokeSessionInput, done: () => ({ redirect: '/doctor/devices?done=ended' }) },
  revokeOwnSession,
)
