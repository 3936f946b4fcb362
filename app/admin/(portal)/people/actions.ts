'use server'

import { changeRole } from '@/lib/admins/change-role'
import { inviteAdmin } from '@/lib/admins/invite-admin'
import { resendAdminInvitation, withdrawAdminInvitation } from '@/lib/admins/keep-invitation'
import { resetAdminSecondStep } from '@/lib/admins/renew-second-step'
import {
  adminInput,
  adminInvitationInput,
  adminSessionInput,
  changeRoleInput,
  inviteAdminInput,
  type PeopleStep,
} from '@/lib/admins/schema'
import { reactivateAdmin, suspendAdmin } from '@/lib/admins/suspend-admin'
import { endSessionOfAdmin, endSessionsOfAdmin } from '@/lib/auth/sessions-of-admin'
import { adminAction } from '@/lib/web/actions'

/** Back to the list, or to the person, where what was done is said. */
const toList = (step: PeopleStep) => () => ({ redirect: `/admin/people?done=${step}` })
const toPerson = (step: PeopleStep) => (_: unknown, input: { adminId: string }) => ({
  redirect: `/admin/people/${input.adminId}?done=${step}`,
})

export const inviteAdminAction = adminAction(
  { can: 'people.manage', stepUp: true, input: inviteAdminInput, done: toList('invited') },
  inviteAdmin,
)

export const resendAdminInvitationAction = adminAction(
  { can: 'people.manage', input: adminInvitationInput, done: toList('resent') },
  resendAdminInvitation,
)

export const withdrawAdminInvitationAction = adminAction(
  { can: 'people.manage', input: adminInvitationInput, done: toList('withdrawn') },
  withdrawAdminInvitation,
)

export const changeRoleAction = adminAction(
  { can: 'people.manage', stepUp: true, input: changeRoleInput, done: toPerson('changed') },
  changeRole,
)

// Shutting somebody out is never held up: it is what one does when something is wrong.
export const suspendAdminAction = adminAction(
  { can: 'people.manage', input: adminInput, done: toPerson('suspended') },
  suspendAdmin,
)

export const reactivateAdminAction = adminAction(
  { can: 'people.manage', stepUp: true, input: adminInput, done: toPerson('reactivated') },
  reactivateAdmin,
)

export const resetAdminSecondStepAction = adminAction(
  { can: 'people.security', stepUp: true, input: adminInput, done: toPerson('reset') },
  resetAdminSecondStep,
)

export const endAdminSessionAction = adminAction(
  { can: 'people.security', input: adminSessionInput, done: toPerson('ended') },
  endSessionOfAdmin,
)

export const endAdminSessionsAction = adminAction(
  { can: 'people.security', input: adminInput, done: toPerson('ended') },
  endSessionsOfAdmin,
)
