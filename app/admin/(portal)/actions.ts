'use server'

import { closeSession } from '@/lib/auth/next-auth'
import { revokeOwnSession } from '@/lib/auth/own-sessions'
import { revokeSessionInput } from '@/lib/auth/schema'
import { signOut } from '@/lib/auth/sign-out'
import { approveClinic, reactivateClinic, refuseClinic, suspendClinic } from '@/lib/clinics/change-status'
import { type ClinicStep, clinicInput, refuseClinicInput, suspendClinicInput } from '@/lib/clinics/schema'
import { adminAction, noFields } from '@/lib/web/actions'

/** Back to the clinic as it now is, where what was done is said. */
const back = (step: ClinicStep) => (_: unknown, input: { clinicId: string }) => ({
  redirect: `/admin/clinics/${input.clinicId}?done=${step}`,
})

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
    done: back('approved'),
  },
  approveClinic,
)

export const refuseClinicAction = adminAction(
  { can: 'clinic.approve', input: refuseClinicInput, done: back('refused') },
  refuseClinic,
)

export const suspendClinicAction = adminAction(
  {
    can: 'clinic.suspend',
    stepUp: true,
    input: suspendClinicInput,
    done: back('suspended'),
  },
  suspendClinic,
)

export const reactivateClinicAction = adminAction(
  { can: 'clinic.suspend', input: clinicInput, done: back('reactivated') },
  reactivateClinic,
)
