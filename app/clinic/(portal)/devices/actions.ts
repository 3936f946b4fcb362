'use server'

import { revokeOwnSession } from '@/lib/auth/own-sessions'
import { revokeSessionInput } from '@/lib/auth/schema'
import { clinicAction } from '@/lib/web/actions'

export const revokeSessionAction = clinicAction(
  { can: 'session.own', input: revokeSessionInput, done: () => ({ redirect: '/clinic/devices?done=ended' }) },
  revokeOwnSession,
)
