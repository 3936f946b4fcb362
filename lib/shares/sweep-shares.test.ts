import { expect, test } from 'vitest'
import { dbAcrossClinics } from '@/lib/db'
import { revokeShare } from '@/lib/shares/change-share'
import { sweepShares } from '@/lib/shares/sweep-shares'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeShare } from '@/prisma/factories/make-share'
import { makeValues, normalSodium } from '@/prisma/factories/make-values'

test('of shares that are over only the rows stay; those that may be extended keep their files', async () => {
  const clinic = await makeMember(await makeClinic())
  const patient = await makePatient(clinic)
  const { resultId } = await makeValues(clinic, { patient, lines: [normalSodium] })
  const { actor } = await makePatientSession(patient.email)
  const make = (mode: 'manifest' | 'direct') => makeShare(actor, { resultIds: [resultId], mode })
  const [live, ended, endedDirect, lately, longAgo] = [
    await make('manifest'),
    await make('manifest'),
    await make('direct'),
    await make('manifest'),
    await make('manifest'),
  ]
  await revokeShare(actor, ended)
  await revokeShare(actor, endedDirect)
  const day = 86_400_000
  const expire = (shareId: string, days: number) =>
    dbAcrossClinics.share.update({
      where: { publicId: shareId },
      data: { expiresAt: new Date(Date.now() - days * day) },
    })
  await expire(lately.shareId, 2)
  await expire(longAgo.shareId, 31)
  await sweepShares()
  const filesOf = async ({ shareId }: { shareId: string }) => {
    const share = await dbAcrossClinics.share.findUniqueOrThrow({
      where: { publicId: shareId },
      include: { items: true },
    })
    return [share.directFileId, ...share.items.map(({ fileId }) => fileId)].filter((id) => id !== null).length
  }
  expect(await Promise.all([live, ended, endedDirect, lately, longAgo].map(filesOf))).toEqual([1, 0, 0, 1, 0])
  const left = await dbAcrossClinics.storedFile.count({
    where: { accountId: actor.accountId, storedAt: { not: null } },
  })
  expect(left).toBe(2)
  const { revokedAt } = await dbAcrossClinics.share.findUniqueOrThrow({ where: { publicId: longAgo.shareId } })
  expect(revokedAt).not.toBeNull()
})
