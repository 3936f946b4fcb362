import { beforeEach, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { savePolicy } from '@/lib/channels/save-policy'
import { defaultPolicy } from '@/lib/channels/schema'
import { stopMessages } from '@/lib/channels/stop-messages'
import { optOutTokenOf } from '@/lib/channels/opt-out-token'
import { makeVisitorActor, noOrigin } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { announceResult } from '@/lib/deliveries/announce-result'
import { decideDelivery } from '@/lib/deliveries/decide-delivery'
import { findDelivery } from '@/lib/deliveries/find-delivery'
import { remindPatient } from '@/lib/reminders/remind-patient'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { recallResult } from '@/lib/results/recall-result'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

let clinicId: bigint
let actor: ClinicActor
let patient: MadePatient
let resultId: string

beforeEach(async () => {
  const clinic = await makeClinic()
  clinicId = clinic.id
  actor = await makeMember(clinic)
  patient = await makePatient(actor)
  ;({ resultId } = await makeResult(actor, { patient, reached: 'sent', kinds: ['csv'] }))
  await announceResult({ resultId, round: 1 })
  await dbAcrossClinics.delivery.updateMany({ where: { clinicId }, data: { status: 'sent', sentAt: new Date() } })
})

const reminders = () => dbAcrossClinics.delivery.findMany({ where: { clinicId, reason: 'reminder' } })

const changes: [string, () => Promise<unknown>][] = [
  ['it was viewed', async () => openPatientResult((await makePatientSession(patient.email)).actor, { resultId })],
  ['it was withdrawn', () => recallResult(actor, { resultId, reason: 'A mix-up.' })],
  [
    'the patient stopped the messages',
    async () => {
      const first = await dbAcrossClinics.delivery.findFirstOrThrow({ where: { clinicId } })
      await stopMessages(makeVisitorActor(noOrigin), { token: optOutTokenOf(first.publicId) })
    },
  ],
  [
    'the address came back',
    () =>
      dbAcrossClinics.suppression.create({
        data: {
          publicId: `sup_${resultId.slice(4)}`,
          clinicId,
          channel: 'email',
          recipient: patient.email,
          reason: 'bounced',
        },
      }),
  ],
  [
    'the patient was archived',
    () => dbAcrossClinics.patient.updateMany({ where: { clinicId }, data: { archivedAt: new Date() } }),
  ],
  [
    'the clinic was suspended',
    () => dbAcrossClinics.clinic.update({ where: { id: clinicId }, data: { status: 'suspended' } }),
  ],
]

describe('a reminder', () => {
  test.each(changes)('is not promised once %s', async (_, change) => {
    await change()
    await remindPatient({ resultId, number: 1 })
    expect(await reminders()).toEqual([])
  })

  test.each(changes)('that was promised is left unsent when, before it leaves, %s', async (_, change) => {
    await remindPatient({ resultId, number: 1 })
    const [reminder] = await reminders()
    await change()
    const found = await findDelivery(reminder?.publicId ?? '')
    if (!found) throw new Error('The reminder is gone.')
    const cancelled = found.status !== 'pending'
    const decision = cancelled ? { now: 'cancel' } : await decideDelivery(found, new Date())
    expect(['cancel', 'move']).toContain(decision.now)
  })

  test('is promised once however often its job runs, and the next one with it', async () => {
    await Promise.all([1, 2, 3].map(() => remindPatient({ resultId, number: 1 })))
    expect(await reminders()).toHaveLength(1)
    const next = await dbAcrossClinics.job.findMany({ where: { jobKey: `remind-patient:${resultId}:2` } })
    expect(next).toHaveLength(1)
  })

  test('comes as often as the clinic says, and then the clinic is told that the result is unread', async () => {
    await savePolicy(actor, { ...defaultPolicy, reminderCount: 1 })
    await remindPatient({ resultId, number: 1 })
    await remindPatient({ resultId, number: 2 })
    expect(await reminders()).toHaveLength(1)
    expect(await dbAcrossClinics.notification.count({ where: { clinicId, kind: 'result.unread' } })).toBe(1)
  })
})
