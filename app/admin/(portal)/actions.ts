'use server'

import { verifyActivityAs } from '@/lib/audit/verify-activity-as'
import { closeSession } from '@/lib/auth/next-auth'
import { revokeOwnSession } from '@/lib/auth/own-sessions'
import { revokeSessionInput } from '@/lib/auth/schema'
import { signOut } from '@/lib/auth/sign-out'
import { approveClinic, reactivateClinic, suspendClinic } from '@/lib/clinics/change-status'
import { clinicInput, suspendClinicInput } from '@/lib/clinics/schema'
import { adminAction, noFields } from '@/lib/web/actions'

export const signOutAction = adminAction(
  { can: 'session.own', input: noFields, done: () => ({ redirect: '/admin/sign-in' }) },
  async (actor) => {
    await signOut(actor)
    await closeSession('admin')
  },
)

export const revokeSessionAction = adminAction(
  { can: 'session.own', input: revokeSessionInput, done: () => ({ redirect: '/admin/devices?done=ended' }) },
  revokeOwnSession,
)

export const approveClinicAction = adminAction(
  {
    can: 'clinic.approve',
    input: clinicInput,
    done: () => ({ message: 'The clinic is active. It was told by e-mail.' }),
  },
  approveClinic,
)

export const suspendClinicAction = adminAction(
  {
    can: 'clinic.suspend',
    input: suspendClinicInput,
    done: () => ({ message: 'The clinic is suspended: its people are signed out, and nothing more is sent.' }),
  },
  suspendClinic,
)

export const reactivateClinicAction = adminAction(
  { can: 'clinic.suspend', input: clinicInput, done: () => ({ message: 'The suspension is over.' }) },
  reactivateClinic,
)

export const verifyActivityAction = adminAction(
  { can: 'activity.verify', input: noFields, done: (message: string) => ({ message }) },
  verifyActivityAs,
)
