import { describe, expect, it } from 'vitest'
import type { AdminActor } from '@/lib/auth/actors'
import { requireStepUp, stepUpMinutes } from '@/lib/auth/step-up'
import { startSession } from '@/lib/auth/sessions'
import { dbAcrossClinics } from '@/lib/db'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { factoryPassword } from '@/prisma/factories/make-clinic'

/** An admin whose password was given so many minutes ago. */
async function signedIn(minutesAgo: number): Promise<AdminActor> {
  const { actor } = await makeAdmin()
  const publicId = await startSession(dbAcrossClinics, 'admin', { adminId: actor.adminId }, actor.origin)
  const steppedUpAt = new Date(Date.now() - minutesAgo * 60_000)
  const { id } = await dbAcrossClinics.session.update({ where: { publicId }, data: { steppedUpAt } })
  return { ...actor, sessionId: id }
}

const actionsOf = async ({ adminId }: AdminActor) =>
  (await dbAcrossClinics.activityLog.findMany({ where: { actorKind: 'admin', actorId: adminId } })).map(
    ({ action }) => action,
  )

describe('a dangerous act', () => {
  it('goes on while the password of this sign-in is fresh, and asks for it afterwards', async () => {
    await requireStepUp(await signedIn(stepUpMinutes - 1), undefined)
    const asked = requireStepUp(await signedIn(stepUpMinutes + 1), undefined)
    await expect(asked).rejects.toMatchObject({ code: 'invalid', fields: { stepUpPassword: expect.any(String) } })
  })

  it('goes on with the right password, which counts for this sign-in alone', async () => {
    const actor = await signedIn(60)
    await requireStepUp(actor, factoryPassword)
    await requireStepUp(actor, undefined)
    expect(await actionsOf(actor)).toContain('admin.stepped_up')
    const publicId = await startSession(dbAcrossClinics, 'admin', { adminId: actor.adminId }, actor.origin)
    const elsewhere = await dbAcrossClinics.session.update({ where: { publicId }, data: { steppedUpAt: null } })
    await expect(requireStepUp({ ...actor, sessionId: elsewhere.id }, '')).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('does not go on with a wrong password, which is written down, nor after too many', async () => {
    const actor = await signedIn(60)
    for (let tried = 0; tried < 10; tried += 1)
      await expect(requireStepUp(actor, 'not this one')).rejects.toMatchObject({ code: 'invalid' })
    await expect(requireStepUp(actor, factoryPassword)).rejects.toMatchObject({ code: 'rate_limited' })
    expect((await actionsOf(actor)).filter((action) => action === 'admin.step_up_refused')).toHaveLength(10)
  })

  it('does not go on in a sign-in that was ended meanwhile', async () => {
    const actor = await signedIn(1)
    await dbAcrossClinics.session.update({ where: { id: actor.sessionId }, data: { revokedAt: new Date() } })
    await expect(requireStepUp(actor, undefined)).rejects.toMatchObject({ code: 'invalid' })
  })
})
