import { describe, expect, it } from 'vitest'
import { type ClinicActor, makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { findMemberSession } from '@/lib/auth/session-rows.sql'
import { startSession } from '@/lib/auth/sessions'
import { dbAcrossClinics } from '@/lib/db'
import { changeMember } from '@/lib/members/change-member'
import { reactivateMember, removeMember, suspendMember } from '@/lib/members/end-membership'
import { handOver } from '@/lib/members/hand-over'
import { listMembers } from '@/lib/members/list-members'
import { requireSecondStep } from '@/lib/members/require-second-step'
import { signInMember } from '@/lib/members/sign-in-member'
import { factoryPassword, makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import type { MemberRole } from '@/prisma/generated/enums'

const visitor = makeVisitorActor(noOrigin)

async function scene() {
  const clinic = await makeClinic()
  const owner = await makeMember(clinic)
  return { clinic, owner, member: (role: MemberRole) => makeMember(clinic, { role }) }
}

const roleOf = async ({ memberId }: ClinicActor) =>
  (await dbAcrossClinics.member.findUniqueOrThrow({ where: { id: memberId } })).role
const open = ({ memberId }: ClinicActor) => startSession(dbAcrossClinics, 'clinic', { memberId }, noOrigin)
const give = (actor: ClinicActor, to: ClinicActor, role: MemberRole) =>
  changeMember(actor, { memberId: to.memberPublicId, role, branchId: null })

describe('who changes whose place in the clinic', () => {
  it('an owner gives every role, a manager every one but the owner’s', async () => {
    const { owner, member } = await scene()
    const [manager, desk] = [await member('manager'), await member('front_desk')]
    await give(manager, desk, 'technician')
    expect(await roleOf(desk)).toBe('technician')
    await expect(give(manager, desk, 'owner')).rejects.toMatchObject({ code: 'forbidden' })
    await give(owner, desk, 'owner')
    expect(await roleOf(desk)).toBe('owner')
  })

  it('nobody changes their own place, and a manager touches no owner', async () => {
    const { owner, member } = await scene()
    const manager = await member('manager')
    await expect(give(owner, owner, 'manager')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(give(manager, manager, 'owner')).rejects.toMatchObject({ code: 'forbidden' })
    const target = { memberId: owner.memberPublicId }
    for (const verb of [suspendMember, removeMember])
      await expect(verb(manager, target)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await roleOf(owner)).toBe('owner')
  })

  it('who was demoted a moment ago manages nobody, whatever the request still says', async () => {
    const { owner, member } = await scene()
    const [manager, desk] = [await member('manager'), await member('front_desk')]
    await give(owner, manager, 'reviewer')
    await expect(give(manager, desk, 'manager')).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('a member of another clinic is not there', async () => {
    const [ours, theirs] = [await scene(), await scene()]
    const target = { memberId: theirs.owner.memberPublicId }
    await expect(suspendMember(ours.owner, target)).rejects.toMatchObject({ code: 'not_found' })
    await expect(give(ours.owner, theirs.owner, 'manager')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('an owner remains', () => {
  it.each(['demote', 'suspend', 'remove'] as const)('when two owners %s each other at once', async (how) => {
    const { owner, member } = await scene()
    const other = await member('owner')
    const act = (actor: ClinicActor, to: ClinicActor) => {
      if (how === 'demote') return give(actor, to, 'manager')
      return (how === 'suspend' ? suspendMember : removeMember)(actor, { memberId: to.memberPublicId })
    }
    const outcomes = await Promise.allSettled([act(owner, other), act(other, owner)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = await dbAcrossClinics.member.count({
      where: { clinicId: owner.clinicId, role: 'owner', status: 'active' },
    })
    expect(left).toBe(1)
  })

  it('when the ownership is handed over, against the password', async () => {
    const { owner, member } = await scene()
    const manager = await member('manager')
    const to = { memberId: manager.memberPublicId }
    await expect(handOver(owner, { ...to, password: 'not it' })).rejects.toMatchObject({ code: 'invalid' })
    await handOver(owner, { ...to, password: factoryPassword })
    expect([await roleOf(owner), await roleOf(manager)]).toEqual(['manager', 'owner'])
  })
})

describe('suspension', () => {
  it('ends open sign-ins at once, keeps new ones out, and can be taken back', async () => {
    const { owner, member } = await scene()
    const desk = await member('front_desk')
    const session = await open(desk)
    const target = { memberId: desk.memberPublicId }
    await suspendMember(owner, target)
    expect(await findMemberSession(session)).toBeNull()
    const again = () => signInMember(visitor, { email: desk.email, password: factoryPassword, next: undefined })
    await expect(again()).rejects.toMatchObject({ code: 'forbidden' })
    await reactivateMember(owner, target)
    expect(await findMemberSession(session)).toBeNull()
    expect(await again()).toHaveProperty('session')
  })

  it('of a member who was removed is over only by a new invitation', async () => {
    const { owner, member } = await scene()
    const desk = await member('front_desk')
    await removeMember(owner, { memberId: desk.memberPublicId })
    expect((await listMembers(owner)).map(({ memberId }) => memberId)).not.toContain(desk.memberPublicId)
    await expect(reactivateMember(owner, { memberId: desk.memberPublicId })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

it('a clinic that asks for a second step leads those without one to it from their next request on', async () => {
  const { owner, member } = await scene()
  const desk = await member('front_desk')
  const session = await open(desk)
  expect(await findMemberSession(session)).toMatchObject({ mustEnrol: false })
  await expect(requireSecondStep(owner, { required: true })).rejects.toMatchObject({ code: 'conflict' })
  await dbAcrossClinics.member.update({ where: { id: owner.memberId }, data: { totpConfirmedAt: new Date() } })
  await requireSecondStep(owner, { required: true })
  expect(await findMemberSession(session)).toMatchObject({ mustEnrol: true })
  await requireSecondStep(owner, { required: false })
  expect(await findMemberSession(session)).toMatchObject({ mustEnrol: false })
})
