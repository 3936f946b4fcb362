'use server'

import type { ClinicActor } from '@/lib/auth/actors'
import { inviteMember } from '@/lib/invitations/invite-member'
import { resendInvitation, withdrawInvitation } from '@/lib/invitations/keep-invitation'
import { invitationInput, inviteMemberInput } from '@/lib/invitations/schema'
import { changeMember } from '@/lib/members/change-member'
import { reactivateMember, removeMember, resetSecondStep, suspendMember } from '@/lib/members/end-membership'
import { handOver } from '@/lib/members/hand-over'
import { requireSecondStep } from '@/lib/members/require-second-step'
import {
  changeMemberInput,
  handOverInput,
  memberInput,
  type RequireSecondStepInput,
  requireSecondStepInput,
} from '@/lib/members/schema'
import { clinicAction } from '@/lib/web/actions'

const list = '/clinic/settings/members'

export const inviteMemberAction = clinicAction(
  { can: 'members.manage', input: inviteMemberInput, done: () => ({ redirect: `${list}?done=invited` }) },
  inviteMember,
)

export const resendInvitationAction = clinicAction(
  { can: 'members.manage', input: invitationInput, done: () => ({ redirect: `${list}?done=resent` }) },
  resendInvitation,
)

export const withdrawInvitationAction = clinicAction(
  { can: 'members.manage', input: invitationInput, done: () => ({ redirect: `${list}?done=withdrawn` }) },
  withdrawInvitation,
)

export const changeMemberAction = clinicAction(
  {
    can: 'members.manage',
    input: changeMemberInput,
    done: (_, { memberId }) => ({ redirect: `${list}/${memberId}?done=changed` }),
  },
  changeMember,
)

export const suspendMemberAction = clinicAction(
  {
    can: 'members.manage',
    input: memberInput,
    done: (_, { memberId }) => ({ redirect: `${list}/${memberId}?done=suspended` }),
  },
  suspendMember,
)

export const reactivateMemberAction = clinicAction(
  {
    can: 'members.manage',
    input: memberInput,
    done: (_, { memberId }) => ({ redirect: `${list}/${memberId}?done=reactivated` }),
  },
  reactivateMember,
)

export const removeMemberAction = clinicAction(
  { can: 'members.manage', input: memberInput, done: () => ({ redirect: `${list}?done=removed` }) },
  removeMember,
)

export const resetSecondStepAction = clinicAction(
  {
    can: 'members.manage',
    input: memberInput,
    done: (_, { memberId }) => ({ redirect: `${list}/${memberId}?done=reset` }),
  },
  resetSecondStep,
)

export const handOverAction = clinicAction(
  { can: 'clinic.security', input: handOverInput, done: () => ({ redirect: `${list}?done=handed_over` }) },
  handOver,
)

export const requireSecondStepAction = clinicAction(
  {
    can: 'clinic.security',
    input: requireSecondStepInput,
    done: () => ({ redirect: `${list}?done=second_step` }),
  },
  (actor: ClinicActor, input: RequireSecondStepInput) => requireSecondStep(actor, input),
)
