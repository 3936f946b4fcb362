import { expect, test } from 'vitest'
import { openCall } from '@/lib/calls/open-call'
import { db, dbAcrossClinics } from '@/lib/db'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

test('calls of one kind about one result: however many are asked for at once, one is open, and it is written down once', async () => {
  const actor = await makeMember(await makeClinic())
  const { resultId } = await makeResult(actor, { patient: await makePatient(actor), reached: 'sent' })
  const row = await dbAcrossClinics.result.findUniqueOrThrow({ where: { publicId: resultId } })
  const ask = (kind: 'unreachable' | 'critical') =>
    db.$transaction((tx) => openCall(tx, { clinicId: actor.clinicId, resultId: row.id, kind }))
  await Promise.all([ask('unreachable'), ask('unreachable'), ask('unreachable')])
  await ask('critical')
  const calls = await db.call.findMany({ where: { clinicId: actor.clinicId }, orderBy: { id: 'asc' } })
  expect(calls.map(({ kind }) => kind).toSorted()).toEqual(['critical', 'unreachable'])
  const written = await dbAcrossClinics.activityLog.count({ where: { action: 'call.opened', entityId: row.id } })
  expect(written).toBe(2)
})
