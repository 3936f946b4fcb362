import { describe, expect, it } from 'vitest'
import { makeVisitorActor, noOrigin, type ClinicActor } from '@/lib/auth/actors'
import { tokenOf } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { acceptInvitation } from '@/lib/invitations/accept-invitation'
import { describeInvitation } from '@/lib/invitations/find-open-invitation'
import { inviteMember } from '@/lib/invitations/invite-member'
import { resendInvitation, withdrawInvitation } from '@/lib/invitations/keep-invitation'
import { listInvitations } from '@/lib/invitations/list-invitations'
import { changeMember } from '@/lib/members/change-member'
import { removeMember } from '@/lib/members/end-membership'
import { signInMember } from '@/lib/members/sign-in-member'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'

const visitor = makeVisitorActor(noOrigin)
const fullName = 'Somebody New'
const password = 'nine grey parrots'
const newAddress = () => `new-${nextNumber()}@test.example`

async function invited(owner: ClinicActor, email: string, role: 'technician' | 'owner' = 'technician') {
  await inviteMember(owner, { email, role, branchId: null })
  const row = await dbAcrossClinics.invitation.findFirstOrThrow({ where: { email, openSlot: 1 } })
  return { invitationId: row.publicId, token: tokenOf(row.seed, 'invitation'), row }
}
const accept = (token: string) => acceptInvitation(visitor, { token, fullName, password })

describe('an invitation', () => {
  it('makes a member of one who takes it, with the address proved, and is good once', async () => {
    const owner = await makeMember(await makeClinic())
    const email = newAddress()
    const { token } = await invited(owner, email)
    const tries = await Promise.allSettled([accept(token), accept(token), accept(token)])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await signInMember(visitor, { email, password, next: undefined })).toHaveProperty('session')
    expect(await describeInvitation(token)).toBeNull()
    await expect(accept(token)).rejects.toMatchObject({ code: 'gone' })
  })

  it('says the same to whoever invites, whether or not the address signs in at another clinic', async () => {
    const owner = await makeMember(await makeClinic())
    const elsewhere = await makeMember(await makeClinic())
    const { token } = await invited(owner, elsewhere.email)
    expect((await listInvitations(owner)).map(({ email }) => email)).toContain(elsewhere.email)
    await expect(accept(token)).rejects.toMatchObject({ code: 'conflict' })
    const row = await dbAcrossClinics.member.findUniqueOrThrow({ where: { email: elsewhere.email } })
    expect([row.clinicId, row.fullName]).toEqual([elsewhere.clinicId, elsewhere.fullName])
    expect((await listInvitations(owner)).map(({ email }) => email)).toContain(elsewhere.email)
  })

  it('opens nothing when it was withdrawn, sent anew, has run out, or its sender may not offer it any more', async () => {
    const clinic = await makeClinic()
    const owner = await makeMember(clinic)
    const withdrawn = await invited(owner, newAddress())
    await withdrawInvitation(owner, withdrawn)
    const renewed = await invited(owner, newAddress())
    await resendInvitation(owner, renewed)
    const old = await invited(owner, newAddress())
    await dbAcrossClinics.invitation.update({ where: { id: old.row.id }, data: { expiresAt: new Date(0) } })
    const manager = await makeMember(clinic, { role: 'manager' })
    const orphaned = await invited(manager, newAddress())
    await changeMember(owner, { memberId: manager.memberPublicId, role: 'technician', branchId: null })
    for (const { token } of [withdrawn, renewed, old, orphaned]) {
      expect(await describeInvitation(token)).toBeNull()
      await expect(accept(token)).rejects.toMatchObject({ code: 'gone' })
    }
  })

  it('to be an owner comes from an owner, and a manager neither sends it again nor withdraws it', async () => {
    const clinic = await makeClinic()
    const [owner, manager] = [await makeMember(clinic), await makeMember(clinic, { role: 'manager' })]
    await expect(invited(manager, newAddress(), 'owner')).rejects.toMatchObject({ code: 'forbidden' })
    const offered = await invited(owner, newAddress(), 'owner')
    for (const verb of [resendInvitation, withdrawInvitation])
      await expect(verb(manager, offered)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is one for an address at a time, also when asked for twice at once, and none for a colleague', async () => {
    const owner = await makeMember(await makeClinic())
    const email = newAddress()
    const once = () => inviteMember(owner, { email, role: 'reviewer', branchId: null })
    const tries = await Promise.allSettled([once(), once()])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(inviteMember(owner, { email: owner.email, role: 'reviewer', branchId: null })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('brings back who had left, as the same member', async () => {
    const clinic = await makeClinic()
    const [owner, member] = [await makeMember(clinic), await makeMember(clinic, { role: 'reviewer' })]
    await removeMember(owner, { memberId: member.memberPublicId })
    await accept((await invited(owner, member.email)).token)
    const row = await dbAcrossClinics.member.findUniqueOrThrow({ where: { email: member.email } })
    expect(row).toMatchObject({ id: member.memberId, role: 'technician', status: 'active', removedAt: null, fullName })
  })

  it('of another clinic is not there', async () => {
    const [ours, theirs] = [await makeMember(await makeClinic()), await makeMember(await makeClinic())]
    const offered = await invited(theirs, newAddress())
    for (const verb of [resendInvitation, withdrawInvitation])
      await expect(verb(ours, offered)).rejects.toMatchObject({ code: 'not_found' })
  })
})
