import { describe, expect, it } from 'vitest'
import type { AdminActor, ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { grantSupport, revokeSupport } from '@/lib/support/grant-support'
import { listOpenClinics, listSupportGrants, listSupportLooks } from '@/lib/support/list-grants'
import { lookAtClinic } from '@/lib/support/look-at-clinic'
import { grantSupportInput, type SupportScreen, supportScreens } from '@/lib/support/schema'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

const screens = Object.keys(supportScreens) as SupportScreen[]
const look = (admin: AdminActor, { clinicPublicId }: ClinicActor, screen: SupportScreen = 'settings') =>
  lookAtClinic(admin, { clinicId: clinicPublicId, screen })

async function granted(hours = 4) {
  const [owner, { actor: admin }] = [await makeMember(await makeClinic()), await makeAdmin({ role: 'moderator' })]
  await grantSupport(owner, { email: admin.email, hours, reason: 'Messages do not go out.' })
  const [grant] = await listSupportGrants(owner)
  return { owner, admin, grantId: grant?.grantId ?? '' }
}

describe('support access', () => {
  it('opens a clinic to the admin whom it named, and to no other, whatever their role', async () => {
    const { owner, admin } = await granted()
    expect((await look(admin, owner)).head.clinicName).toBe(owner.clinicName)
    const { actor: other } = await makeAdmin({ role: 'super_admin' })
    await expect(look(other, owner)).rejects.toMatchObject({ code: 'not_found' })
    const elsewhere = await makeMember(await makeClinic())
    await expect(look(admin, elsewhere)).rejects.toMatchObject({ code: 'not_found' })
    expect((await listOpenClinics(admin)).map(({ clinicId }) => clinicId)).toEqual([owner.clinicPublicId])
    expect(await listOpenClinics(other)).toEqual([])
  })

  it('is over at the next request once it is revoked or has run out', async () => {
    const revoked = await granted()
    await revokeSupport(revoked.owner, revoked)
    const old = await granted()
    const where = { publicId: old.grantId }
    const past = { grantedAt: new Date(Date.now() - 7_200_000), expiresAt: new Date(Date.now() - 1000) }
    await dbAcrossClinics.supportGrant.update({ where, data: past })
    for (const { owner, admin, grantId } of [revoked, old]) {
      for (const screen of screens)
        await expect(look(admin, owner, screen)).rejects.toMatchObject({ code: 'not_found' })
      await expect(revokeSupport(owner, { grantId })).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  it('shows the clinic who looked, when, and at what, from its own chain', async () => {
    const { owner, admin } = await granted()
    await look(admin, owner, 'people')
    await look(admin, owner, 'messages')
    const looks = await listSupportLooks(owner)
    expect(looks.map(({ screen }) => screen)).toEqual(['messages', 'people'])
    expect(looks[0]?.admin).toBe(admin.fullName)
    expect(await listSupportLooks(await makeMember(await makeClinic()))).toEqual([])
  })

  it('shows states and counts, and nothing of a patient or a result on any screen', async () => {
    const { owner, admin } = await granted()
    const patient = await makePatient(owner, { fullName: 'Zephyrine Quartz' })
    await makeResult(owner, { patient, kinds: ['csv'], reached: 'sent', notes: 'Zanzibar-note' })
    const shown = JSON.stringify(
      await Promise.all(screens.map((screen) => look(admin, owner, screen))),
      (_, value: unknown) => (typeof value === 'bigint' ? 'number' : value),
    )
    for (const secret of [
      'Zephyrine',
      patient.patientNumber,
      patient.email,
      'Zanzibar-note',
      'Full blood count',
      '.csv',
    ])
      expect(shown).not.toContain(secret)
    expect(shown).toContain('sent')
  })

  it('names somebody who is there, for at most three days', async () => {
    const owner = await makeMember(await makeClinic())
    const ask = { email: 'nobody@test.example', hours: 4, reason: 'Help.' }
    await expect(grantSupport(owner, ask)).rejects.toMatchObject({ code: 'conflict' })
    const wrong = (hours: string) => grantSupportInput.safeParse({ ...ask, hours }).success
    expect(['0', '73', '-1', '1e1', ''].map(wrong)).toEqual([false, false, false, false, false])
    expect(['1', '72'].map(wrong)).toEqual([true, true])
    const { actor: admin } = await makeAdmin()
    const long = dbAcrossClinics.supportGrant.create({
      data: {
        publicId: 'sgr_too_long',
        clinicId: owner.clinicId,
        adminId: admin.adminId,
        reason: 'Help.',
        grantedById: owner.memberId,
        grantedAt: new Date(),
        expiresAt: new Date(Date.now() + 80 * 3_600_000),
      },
    })
    await expect(long).rejects.toThrow()
  })

  it('of another clinic is not there to be revoked', async () => {
    const { grantId } = await granted()
    const other = await makeMember(await makeClinic())
    await expect(revokeSupport(other, { grantId })).rejects.toMatchObject({ code: 'not_found' })
  })
})
