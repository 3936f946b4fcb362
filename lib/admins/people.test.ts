import { describe, expect, it } from 'vitest'
import { changeRole } from '@/lib/admins/change-role'
import { createAdmin } from '@/lib/admins/create-admin'
import { describeLink } from '@/lib/admins/find-open-link'
import { inviteAdmin } from '@/lib/admins/invite-admin'
import { joinAsAdmin } from '@/lib/admins/join-as-admin'
import { resendAdminInvitation, withdrawAdminInvitation } from '@/lib/admins/keep-invitation'
import { changeAdminPassword, renewOwnCodes } from '@/lib/admins/own-account'
import { moveOwnSecondStep, resetAdminSecondStep, takeNewSecondStep } from '@/lib/admins/renew-second-step'
import { signInAdmin } from '@/lib/admins/sign-in-admin'
import { reactivateAdmin, suspendAdmin } from '@/lib/admins/suspend-admin'
import { type AdminActor, makeSystemActor, makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { tokenOf, totpSecretOf } from '@/lib/auth/secrets'
import { endSessionOfAdmin, listSessionsOfAdmin } from '@/lib/auth/sessions-of-admin'
import { findAdminSession } from '@/lib/auth/session-rows.sql'
import { currentTotpCode, newTotpSecret } from '@/lib/auth/totp'
import { dbAcrossClinics } from '@/lib/db'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { factoryPassword, nextNumber } from '@/prisma/factories/make-clinic'
import type { AdminRole } from '@/prisma/generated/enums'

const visitor = makeVisitorActor(noOrigin)
const password = 'nine grey parrots'
const next = undefined
const newAddress = () => `new-admin-${nextNumber()}@test.example`
/** The code of the next half minute: the one of this may be used already, and clocks may differ by one. */
const nextCode = (secret: Uint8Array) => currentTotpCode(secret, Date.now() + 30_000)

async function openLinkOf(email: string) {
  const row = await dbAcrossClinics.adminInvitation.findFirstOrThrow({ where: { email, openSlot: 1 } })
  return {
    invitationId: row.publicId,
    token: tokenOf(row.seed, 'admin-invitation'),
    secret: totpSecretOf(row.seed),
    row,
  }
}

async function invited(by: AdminActor, role: AdminRole = 'moderator') {
  const email = newAddress()
  await inviteAdmin(by, { email, role })
  return { email, ...(await openLinkOf(email)) }
}

const join = ({ token, secret }: { token: string; secret: Uint8Array }) =>
  joinAsAdmin(visitor, { token, fullName: 'Somebody New', password, code: currentTotpCode(secret) })

const signIn = (email: string, code: string, word = factoryPassword) =>
  signInAdmin(visitor, { email, password: word, code, next })
const hasSession = async (session: string) => (await findAdminSession(session)) !== null
const roleOf = async ({ adminId }: AdminActor) =>
  (await dbAcrossClinics.admin.findUniqueOrThrow({ where: { id: adminId } })).role

it('makes the first admin from the command line, who signs in with the key that is shown', async () => {
  const email = newAddress()
  const [secret, role] = [newTotpSecret(), 'super_admin' as const]
  const facts = { fullName: 'The First', email, password, role }
  await createAdmin(makeSystemActor('admin:create'), facts, secret)
  expect(await signIn(email, currentTotpCode(secret), password)).toMatch(/^ses_/)
  await expect(createAdmin(makeSystemActor('admin:create'), facts)).rejects.toMatchObject({ code: 'conflict' })
})

describe('an invitation to the administration', () => {
  it('makes an admin once password and telephone are proved together, and is good once', async () => {
    const { actor } = await makeAdmin()
    const link = await invited(actor)
    const tries = await Promise.allSettled([join(link), join(link)])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await signIn(link.email, nextCode(link.secret), password)).toMatch(/^ses_/)
    expect((await describeLink(link.token)).open).toBeNull()
    await expect(join(link)).rejects.toMatchObject({ code: 'gone' })
  })

  it('makes nobody of somebody without the telephone, and may be tried a few times only', async () => {
    const link = await invited((await makeAdmin()).actor)
    const wrong = () => joinAsAdmin(visitor, { token: link.token, fullName: 'X Y', password, code: '000000' })
    for (let tried = 0; tried < 10; tried += 1) await expect(wrong()).rejects.toMatchObject({ code: 'invalid' })
    await expect(join(link)).rejects.toMatchObject({ code: 'gone' })
    expect(await dbAcrossClinics.admin.count({ where: { email: link.email } })).toBe(0)
  })

  it('opens nothing when it was withdrawn, sent anew, has run out, or its sender may not offer it any more', async () => {
    const { actor } = await makeAdmin()
    const withdrawn = await invited(actor)
    await withdrawAdminInvitation(actor, withdrawn)
    const renewed = await invited(actor)
    await resendAdminInvitation(actor, renewed)
    const old = await invited(actor)
    await dbAcrossClinics.adminInvitation.update({ where: { id: old.row.id }, data: { expiresAt: new Date(0) } })
    const { actor: sender } = await makeAdmin({ role: 'admin' })
    const orphaned = await invited(sender, 'admin')
    await changeRole(actor, { adminId: sender.adminPublicId, role: 'moderator' })
    for (const link of [withdrawn, renewed, old, orphaned]) {
      expect((await describeLink(link.token)).open).toBeNull()
      await expect(join(link)).rejects.toMatchObject({ code: 'gone' })
    }
  })

  it('never offers a role above the sender’s own, nor lets a lower one keep it', async () => {
    const [{ actor: admin }, { actor: superAdmin }] = [await makeAdmin({ role: 'admin' }), await makeAdmin()]
    await expect(invited(admin, 'super_admin')).rejects.toMatchObject({ code: 'forbidden' })
    const offered = await invited(superAdmin, 'super_admin')
    for (const verb of [resendAdminInvitation, withdrawAdminInvitation])
      await expect(verb(admin, offered)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is one for an address at a time, also when asked for twice at once, and none for an admin', async () => {
    const { actor } = await makeAdmin()
    const email = newAddress()
    const once = () => inviteAdmin(actor, { email, role: 'moderator' })
    const tries = await Promise.allSettled([once(), once()])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(inviteAdmin(actor, { email: actor.email, role: 'admin' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('an admin’s role', () => {
  it('is given up to one’s own and never above, to people who do not stand above', async () => {
    const [{ actor: admin }, { actor: superAdmin }] = [await makeAdmin({ role: 'admin' }), await makeAdmin()]
    const { actor: moderator } = await makeAdmin({ role: 'moderator' })
    await changeRole(admin, { adminId: moderator.adminPublicId, role: 'admin' })
    expect(await roleOf(moderator)).toBe('admin')
    for (const change of [
      () => changeRole(admin, { adminId: moderator.adminPublicId, role: 'super_admin' }),
      () => changeRole(admin, { adminId: superAdmin.adminPublicId, role: 'moderator' }),
      () => changeRole(admin, { adminId: admin.adminPublicId, role: 'super_admin' }),
      () => suspendAdmin(admin, { adminId: superAdmin.adminPublicId }),
      () => resetAdminSecondStep(admin, { adminId: moderator.adminPublicId }),
    ])
      await expect(change()).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('holds no more for somebody whose own was taken a moment ago', async () => {
    const [{ actor: admin }, { actor: superAdmin }] = [await makeAdmin({ role: 'admin' }), await makeAdmin()]
    const { actor: moderator } = await makeAdmin({ role: 'moderator' })
    await changeRole(superAdmin, { adminId: admin.adminPublicId, role: 'moderator' })
    await expect(changeRole(admin, { adminId: moderator.adminPublicId, role: 'admin' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a suspended admin', () => {
  it('is out at once, cannot sign in, and comes back with the role that they had', async () => {
    const [{ actor: superAdmin }, { actor, totpSecret }] = [await makeAdmin(), await makeAdmin({ role: 'admin' })]
    const session = await signIn(actor.email, currentTotpCode(totpSecret))
    await suspendAdmin(superAdmin, { adminId: actor.adminPublicId })
    expect(await hasSession(session)).toBe(false)
    await expect(signIn(actor.email, nextCode(totpSecret))).rejects.toMatchObject({ code: 'unauthenticated' })
    await reactivateAdmin(superAdmin, { adminId: actor.adminPublicId })
    expect(await signIn(actor.email, nextCode(totpSecret))).toMatch(/^ses_/)
    expect(await roleOf(actor)).toBe('admin')
  })
})

describe('an admin’s second step', () => {
  it('that was lost is good for nothing after a reset, and a new one wants the password too', async () => {
    const [{ actor: superAdmin }, { actor, totpSecret }] = [await makeAdmin(), await makeAdmin({ role: 'admin' })]
    const { codes } = await renewOwnCodes(actor)
    const session = await signIn(actor.email, currentTotpCode(totpSecret))
    await resetAdminSecondStep(superAdmin, { adminId: actor.adminPublicId })
    expect(await hasSession(session)).toBe(false)
    for (const code of [nextCode(totpSecret), (codes[0] ?? '').replace('-', '')])
      await expect(signIn(actor.email, code)).rejects.toMatchObject({ code: 'unauthenticated' })
    const { token, secret } = await openLinkOf(actor.email)
    const take = (word: string, code: string) => takeNewSecondStep(visitor, { token, password: word, code })
    await expect(take('not this one', currentTotpCode(secret))).rejects.toMatchObject({ code: 'invalid' })
    await expect(take(factoryPassword, '000000')).rejects.toMatchObject({ code: 'invalid' })
    expect((await take(factoryPassword, currentTotpCode(secret))).codes).toHaveLength(10)
    expect(await signIn(actor.email, nextCode(secret))).toMatch(/^ses_/)
  })

  it('stays good while a link to another telephone is on its way to oneself', async () => {
    const { actor, totpSecret } = await makeAdmin({ role: 'moderator' })
    await moveOwnSecondStep(actor)
    expect(await signIn(actor.email, currentTotpCode(totpSecret))).toMatch(/^ses_/)
    const { token, secret } = await openLinkOf(actor.email)
    await takeNewSecondStep(visitor, { token, password: factoryPassword, code: currentTotpCode(secret) })
    await expect(signIn(actor.email, nextCode(totpSecret))).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('has recovery codes, each good once', async () => {
    const { actor } = await makeAdmin()
    const [code = ''] = (await renewOwnCodes(actor)).codes
    const bare = code.replace('-', '')
    expect(await signIn(actor.email, bare)).toMatch(/^ses_/)
    await expect(signIn(actor.email, bare)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('is not reset by oneself', async () => {
    const { actor } = await makeAdmin()
    await expect(resetAdminSecondStep(actor, { adminId: actor.adminPublicId })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('an admin’s sign-ins', () => {
  it('are seen and ended by a super admin, each as that person’s and no other’s', async () => {
    const [{ actor: superAdmin }, { actor, totpSecret }, { actor: other }] = [
      await makeAdmin(),
      await makeAdmin(),
      await makeAdmin(),
    ]
    const session = await signIn(actor.email, currentTotpCode(totpSecret))
    const { adminPublicId: adminId } = actor
    expect((await listSessionsOfAdmin(superAdmin, { adminId })).map(({ sessionId }) => sessionId)).toEqual([session])
    const elsewhere = { adminId: other.adminPublicId, sessionId: session }
    await expect(endSessionOfAdmin(superAdmin, elsewhere)).rejects.toMatchObject({ code: 'not_found' })
    await endSessionOfAdmin(superAdmin, { adminId, sessionId: session })
    expect(await hasSession(session)).toBe(false)
  })

  it('end with a new password, except the one in which it was set', async () => {
    const { actor, totpSecret } = await makeAdmin()
    const session = await signIn(actor.email, currentTotpCode(totpSecret))
    await expect(changeAdminPassword(actor, { password: 'not this one', next: password })).rejects.toMatchObject({
      code: 'invalid',
    })
    await changeAdminPassword(actor, { password: factoryPassword, next: password })
    expect(await hasSession(session)).toBe(false)
    expect(await signIn(actor.email, nextCode(totpSecret), password)).toMatch(/^ses_/)
  })
})
