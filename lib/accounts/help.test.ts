import { describe, expect, it } from 'vitest'
import { askForLink } from '@/lib/accounts/ask-for-link'
import { birthDateTriesAllowed } from '@/lib/accounts/birth-date-tries'
import { getAccountForHelp } from '@/lib/accounts/get-account-for-help'
import { listLockedAccounts, listStops } from '@/lib/accounts/list-in-need'
import { maskContact } from '@/lib/accounts/mask-contact'
import { searchAccount } from '@/lib/accounts/search-account'
import { endAccountSessions, unlockAccount } from '@/lib/accounts/unlock-account'
import { makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { findAccountSession } from '@/lib/auth/session-rows.sql'
import { addSuppression } from '@/lib/channels/add-suppression'
import { isSuppressed } from '@/lib/channels/is-suppressed'
import { liftAsAdmin } from '@/lib/channels/lift-as-admin'
import { dbAcrossClinics } from '@/lib/db'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'

const visitor = makeVisitorActor(noOrigin)
const helper = async () => (await makeAdmin({ role: 'moderator' })).actor
const search = (admin: Awaited<ReturnType<typeof helper>>, value: string) =>
  searchAccount(admin, { contact: { kind: 'email', value } })

async function lockedOut() {
  const owner = await makeMember(await makeClinic())
  const patient = await makePatient(owner)
  const { actor, sessionPublicId } = await makePatientSession(patient.email)
  const { clinicId, patientId } = actor.patients[0]!
  const { accountId, accountPublicId } = actor
  await dbAcrossClinics.birthDateProof.create({
    data: { accountId, clinicId, patientId, triesTaken: birthDateTriesAllowed },
  })
  return { owner, patient, accountId, accountPublicId, sessionPublicId, clinicId, patientId }
}

describe('a search for an account', () => {
  it('finds one by a whole address, tells it in part, and is written down without what was looked for', async () => {
    const [admin, { patient, accountPublicId }] = [await helper(), await lockedOut()]
    expect((await search(admin, patient.email)).accountId).toBe(accountPublicId)
    expect((await search(admin, patient.email.slice(0, -3))).accountId).toBeNull()
    const shown = JSON.stringify(await getAccountForHelp(admin, { accountId: accountPublicId }))
    for (const secret of [patient.email, patient.fullName, patient.patientNumber]) expect(shown).not.toContain(secret)
    const entries = await dbAcrossClinics.activityLog.findMany({
      where: { actorKind: 'admin', actorId: admin.adminId, action: 'account.searched' },
    })
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries.map(({ metadata }) => metadata))).not.toContain('@')
  })

  it('is for one who helps: many in an hour are too many', async () => {
    const admin = await helper()
    const many = await Promise.allSettled(Array.from({ length: 61 }, () => search(admin, 'nobody@test.example')))
    expect(many.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  })

  it('shows of an address what its owner recognises, and no more', () => {
    expect(maskContact('email', 'adaeze@mail.example.org')).toBe('a…@m….org')
    expect(maskContact('phone', '+2348012345678')).toBe('+234…78')
  })
})

describe('an account that is locked out', () => {
  it('stands on the list, and gets its tries back, which its clinic reads in its own chain', async () => {
    const admin = await helper()
    const { accountId, accountPublicId, clinicId, patientId } = await lockedOut()
    const listed = async () => (await listLockedAccounts(admin)).map((row) => row.accountId)
    expect(await listed()).toContain(accountPublicId)
    await unlockAccount(admin, { accountId: accountPublicId })
    expect(await listed()).not.toContain(accountPublicId)
    const row = await dbAcrossClinics.birthDateProof.findFirst({ where: { accountId, patientId } })
    expect(row).toMatchObject({ triesTaken: 0, provedAt: null })
    const entry = await dbAcrossClinics.activityLog.findFirst({ where: { clinicId, action: 'birthdate.renewed' } })
    expect(entry?.actorKind).toBe('admin')
  })

  it('may ask for sign-in messages again', async () => {
    const [admin, { patient, accountPublicId }] = [await helper(), await lockedOut()]
    const ask = () => askForLink(visitor, { email: { kind: 'email', value: patient.email } }, 'en')
    const asked = await Promise.allSettled(Array.from({ length: 6 }, ask))
    expect(asked.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    await unlockAccount(admin, { accountId: accountPublicId })
    await ask()
  })

  it('loses every open sign-in at once where somebody says that the telephone is gone', async () => {
    const [admin, { accountPublicId, sessionPublicId }] = [await helper(), await lockedOut()]
    expect(await endAccountSessions(admin, { accountId: accountPublicId })).toBe(1)
    expect(await findAccountSession(sessionPublicId)).toBeNull()
  })
})

describe('an address that is not written to', () => {
  it('is found by a search, and written to again for a reason that is kept', async () => {
    const [admin, owner] = [await helper(), await makeMember(await makeClinic())]
    const recipient = `gone-${nextNumber()}@test.example`
    const way = { clinicId: owner.clinicId, channel: 'email', recipient } as const
    for (const reason of ['bounced', 'complained'] as const) await addSuppression(dbAcrossClinics, { ...way, reason })
    for (let left = 2; left > 0; left -= 1) {
      expect(await isSuppressed(dbAcrossClinics, way)).toBe(true)
      const { suppressionId } = await search(admin, recipient)
      expect((await listStops(admin, { found: suppressionId ?? '' }))[0]).toMatchObject({
        suppressionId,
        isFound: true,
      })
      await liftAsAdmin(admin, { suppressionId: suppressionId ?? '', reason: 'It works again, says its owner.' })
    }
    expect(await isSuppressed(dbAcrossClinics, way)).toBe(false)
    const rows = await dbAcrossClinics.suppression.findMany({ where: { recipient } })
    expect(rows.map(({ liftedReason }) => liftedReason)).toEqual(Array(2).fill('It works again, says its owner.'))
    await expect(
      liftAsAdmin(admin, { suppressionId: rows[0]?.publicId ?? '', reason: 'Again.' }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
