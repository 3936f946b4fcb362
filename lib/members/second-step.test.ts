import { describe, expect, it } from 'vitest'
import { type ClinicActor, makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { currentTotpCode } from '@/lib/auth/totp'
import { dbAcrossClinics } from '@/lib/db'
import { openSmall } from '@/lib/files/master-keys'
import { changeOwnPassword } from '@/lib/members/change-own-password'
import { resetSecondStep } from '@/lib/members/end-membership'
import { confirmEnrolment, startEnrolment } from '@/lib/members/enrol'
import { getAccount } from '@/lib/members/get-account'
import { switchOffSecondStep } from '@/lib/members/own-second-step'
import { secondStepPurpose } from '@/lib/members/second-step'
import { signInMember } from '@/lib/members/sign-in-member'
import { spendTicket } from '@/lib/members/spend-ticket'
import { factoryPassword, makeClinic, makeMember } from '@/prisma/factories/make-clinic'

const visitor = makeVisitorActor(noOrigin)

async function secretOf({ memberId }: ClinicActor): Promise<Uint8Array> {
  const member = await dbAcrossClinics.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { totpSecret: true },
  })
  return openSmall(member.totpSecret ?? new Uint8Array(), secondStepPurpose)
}

/** A member with a second step, as if it had been set up long ago. */
async function enrolled() {
  const owner = await makeMember(await makeClinic())
  await startEnrolment(owner)
  const { codes } = await confirmEnrolment(owner, { code: currentTotpCode(await secretOf(owner)) })
  await dbAcrossClinics.member.update({ where: { id: owner.memberId }, data: { totpLastStep: 0 } })
  return { owner, codes }
}

async function ticketOf({ email }: ClinicActor, password = factoryPassword): Promise<string> {
  const step = await signInMember(visitor, { email, password, next: undefined })
  if (!('ticket' in step)) throw new Error('No second step was asked for.')
  return step.ticket
}
const codeOf = async (actor: ClinicActor) => currentTotpCode(await secretOf(actor))

describe('a member’s second step', () => {
  it('begins with the first right code, and its secret is not shown afterwards', async () => {
    const owner = await makeMember(await makeClinic())
    await startEnrolment(owner)
    expect((await getAccount(owner)).enrolling).toContain('otpauth://totp/')
    const password = { email: owner.email, password: factoryPassword, next: undefined }
    expect(await signInMember(visitor, password)).toHaveProperty('session')
    await expect(confirmEnrolment(owner, { code: '000000' })).rejects.toMatchObject({ code: 'invalid' })
    const { codes } = await confirmEnrolment(owner, { code: await codeOf(owner) })
    expect(new Set(codes).size).toBe(10)
    expect(await getAccount(owner)).toMatchObject({ enrolling: null, codesLeft: 10 })
    expect(await signInMember(visitor, password)).toHaveProperty('ticket')
    await expect(startEnrolment(owner)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('opens no session before the code: the ticket is good for nothing else', async () => {
    const { owner } = await enrolled()
    const before = await dbAcrossClinics.session.count({ where: { memberId: owner.memberId } })
    await ticketOf(owner)
    expect(await dbAcrossClinics.session.count({ where: { memberId: owner.memberId } })).toBe(before)
  })

  it('takes each code once, of the authenticator and of the paper, also of many at the same time', async () => {
    const { owner, codes } = await enrolled()
    const code = await codeOf(owner)
    const tickets = await Promise.all([ticketOf(owner), ticketOf(owner), ticketOf(owner)])
    const tries = await Promise.allSettled(tickets.map((ticket) => spendTicket(visitor, { ticket, code })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [paper = ''] = codes
    const plain = paper.replaceAll('-', '')
    expect(await spendTicket(visitor, { ticket: await ticketOf(owner), code: plain })).toMatch(/^ses_/)
    await expect(spendTicket(visitor, { ticket: await ticketOf(owner), code: plain })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    expect((await getAccount(owner)).codesLeft).toBe(9)
  })

  it('counts tries before it looks: the right code after five wrong ones is refused', async () => {
    const { owner } = await enrolled()
    const ticket = await ticketOf(owner)
    const wrong = await Promise.allSettled(
      Array.from({ length: 8 }, () => spendTicket(visitor, { ticket, code: '000000' })),
    )
    expect(wrong.every(({ status }) => status === 'rejected')).toBe(true)
    const row = await dbAcrossClinics.signInTicket.findFirstOrThrow({ where: { memberId: owner.memberId } })
    expect(row.attempts).toBe(5)
    await expect(spendTicket(visitor, { ticket, code: await codeOf(owner) })).rejects.toMatchObject({ code: 'gone' })
  })

  it('has a ticket that is spent with its session, and one of somebody unknown is like none', async () => {
    const { owner, codes } = await enrolled()
    const ticket = await ticketOf(owner)
    await spendTicket(visitor, { ticket, code: await codeOf(owner) })
    const code = (codes[1] ?? '').replaceAll('-', '')
    await expect(spendTicket(visitor, { ticket, code })).rejects.toMatchObject({ code: 'gone' })
    for (const unknown of [null, 'x'.repeat(43)])
      await expect(spendTicket(visitor, { ticket: unknown, code })).rejects.toMatchObject({ code: 'gone' })
    expect((await getAccount(owner)).codesLeft).toBe(10)
  })

  it('goes off against the password, and a manager takes a lost one away, which ends the sign-ins', async () => {
    const { owner } = await enrolled()
    await expect(switchOffSecondStep(owner, { password: 'not it' })).rejects.toMatchObject({ code: 'invalid' })
    await switchOffSecondStep(owner, { password: factoryPassword })
    expect(await getAccount(owner)).toMatchObject({ secondStepSince: null, codesLeft: 0 })
    const other = await enrolled()
    const clinic = await dbAcrossClinics.clinic.findUniqueOrThrow({ where: { id: other.owner.clinicId } })
    const second = await makeMember(clinic, { role: 'owner' })
    const ticket = await ticketOf(other.owner)
    const code = await codeOf(other.owner)
    await resetSecondStep(second, { memberId: other.owner.memberPublicId })
    await expect(spendTicket(visitor, { ticket, code })).rejects.toMatchObject({ code: 'gone' })
    const open = await dbAcrossClinics.session.count({ where: { memberId: other.owner.memberId, revokedAt: null } })
    expect(open).toBe(0)
  })

  it('half-made ends with a new password', async () => {
    const { owner } = await enrolled()
    const ticket = await ticketOf(owner)
    await changeOwnPassword(owner, { password: factoryPassword, next: 'nine grey parrots' })
    await expect(spendTicket(visitor, { ticket, code: await codeOf(owner) })).rejects.toMatchObject({ code: 'gone' })
  })
})
