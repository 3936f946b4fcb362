import { describe, expect, it } from 'vitest'
import { makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { findMemberSession } from '@/lib/auth/session-rows.sql'
import { startSession } from '@/lib/auth/sessions'
import { changeOwner, listOwnerChanges } from '@/lib/clinics/change-owner'
import { approveClinic, reactivateClinic, refuseClinic, suspendClinic } from '@/lib/clinics/change-status'
import { countClinics, getClinic, listClinics } from '@/lib/clinics/list-clinics'
import { dbAcrossClinics } from '@/lib/db'
import { signInMember } from '@/lib/members/sign-in-member'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { factoryPassword, makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'

const visitor = makeVisitorActor(noOrigin)
const admin = async () => (await makeAdmin({ role: 'admin' })).actor
const signIn = (email: string) => signInMember(visitor, { email, password: factoryPassword, next: undefined })
const rolesOf = async (clinicId: bigint) =>
  new Map(
    (await dbAcrossClinics.member.findMany({ where: { clinicId } })).map(({ publicId, role }) => [publicId, role]),
  )

describe('an application', () => {
  it('that is refused keeps its people out at once, who read why, and can be approved later', async () => {
    const [by, clinic] = [await admin(), await makeClinic({ status: 'inactive' })]
    const owner = await makeMember(clinic)
    const session = await startSession(dbAcrossClinics, 'clinic', { memberId: owner.memberId }, noOrigin)
    const clinicId = clinic.publicId
    await refuseClinic(by, { clinicId, reason: 'The licence names another city.' })
    expect(await findMemberSession(session)).toBeNull()
    await expect(signIn(owner.email)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('The licence names another city.'),
    })
    expect((await getClinic(by, { clinicId })).standing).toBe('refused')
    await expect(refuseClinic(by, { clinicId, reason: 'Again.' })).rejects.toMatchObject({ code: 'conflict' })
    await approveClinic(by, { clinicId })
    expect(await signIn(owner.email)).toHaveProperty('session')
    expect(await getClinic(by, { clinicId })).toMatchObject({
      standing: 'active',
      state: null,
      refusedAt: null,
      refusedReason: null,
    })
  })

  it('that is refused waits for nobody', async () => {
    const by = await admin()
    const clinic = await makeClinic({ status: 'inactive', clinicName: `Refused ${nextNumber()}` })
    const listed = async (status: 'inactive' | 'refused') =>
      (await listClinics(by, { q: clinic.clinicName, status, cursor: undefined })).rows.length
    expect([await listed('inactive'), await listed('refused')]).toEqual([1, 0])
    await refuseClinic(by, { clinicId: clinic.publicId, reason: 'No.' })
    expect([await listed('inactive'), await listed('refused')]).toEqual([0, 1])
    expect((await countClinics(by)).refused).toBeGreaterThan(0)
  })

  it('is approved or refused once, also when two admins decide at once; an active clinic is not refused', async () => {
    const [by, clinic] = [await admin(), await makeClinic({ status: 'inactive' })]
    const clinicId = clinic.publicId
    const once = () => approveClinic(by, { clinicId })
    const tries = await Promise.allSettled([once(), once(), once()])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(refuseClinic(by, { clinicId, reason: 'Too late.' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a suspended clinic', () => {
  it('reads why at its sign-in, and goes on where it stood', async () => {
    const [by, clinic] = [await admin(), await makeClinic()]
    const owner = await makeMember(clinic)
    const clinicId = clinic.publicId
    await suspendClinic(by, { clinicId, reason: 'Asked for by its owner.' })
    await expect(signIn(owner.email)).rejects.toMatchObject({
      message: expect.stringContaining('Asked for by its owner.'),
    })
    await reactivateClinic(by, { clinicId })
    expect(await signIn(owner.email)).toHaveProperty('session')
  })
})

describe('the owner of a clinic', () => {
  it('is changed by an admin on proof: one goes up, the other is a manager, and the clinic’s own chain says so', async () => {
    const [by, clinic] = [await admin(), await makeClinic()]
    const [owner, member] = [await makeMember(clinic), await makeMember(clinic, { role: 'front_desk' })]
    const input = {
      clinicId: clinic.publicId,
      memberId: member.memberPublicId,
      formerId: owner.memberPublicId,
      reason: 'A court’s letter of 2 November.',
    }
    const tries = await Promise.allSettled([changeOwner(by, input), changeOwner(by, input)])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const roles = await rolesOf(clinic.id)
    expect([roles.get(member.memberPublicId), roles.get(owner.memberPublicId)]).toEqual(['owner', 'manager'])
    const entries = await dbAcrossClinics.activityLog.findMany({
      where: { clinicId: clinic.id, action: 'clinic.owner_changed' },
    })
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries[0]?.metadata)).not.toContain('court')
    expect(await listOwnerChanges(by, input)).toMatchObject([{ reason: 'A court’s letter of 2 November.' }])
    const change = await dbAcrossClinics.ownerChange.findFirstOrThrow({ where: { clinicId: clinic.id } })
    const told = await dbAcrossClinics.job.count({
      where: { jobKey: { startsWith: `tell-owner-change:${change.publicId}` } },
    })
    expect(told).toBe(2)
  })

  it('comes from the clinic itself, and can sign in', async () => {
    const [by, clinic, other] = [await admin(), await makeClinic(), await makeClinic()]
    const [owner, stranger] = [await makeMember(clinic), await makeMember(other, { role: 'manager' })]
    const reason = 'Papers seen.'
    const ask = (memberId: string) =>
      changeOwner(by, { clinicId: clinic.publicId, memberId, formerId: owner.memberPublicId, reason })
    await expect(ask(stranger.memberPublicId)).rejects.toMatchObject({ code: 'not_found' })
    const suspended = await makeMember(clinic, { role: 'manager' })
    await dbAcrossClinics.member.update({ where: { id: suspended.memberId }, data: { status: 'inactive' } })
    await expect(ask(suspended.memberPublicId)).rejects.toMatchObject({ code: 'conflict' })
    expect((await rolesOf(clinic.id)).get(owner.memberPublicId)).toBe('owner')
  })
})
