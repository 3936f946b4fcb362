import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { AdminActor, ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { getDelivery } from '@/lib/deliveries/get-delivery'
import { hideRecipient, withoutAddresses } from '@/lib/deliveries/hide-recipient'
import { listAllDeliveries } from '@/lib/deliveries/list-all-deliveries'
import { countByChannel, countByHour, lossesByDomain, lossesByReason } from '@/lib/deliveries/platform-figures.sql'
import { retryDelivery } from '@/lib/deliveries/retry-delivery'
import { recallResult } from '@/lib/results/recall-result'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makeLostDelivery } from '@/prisma/factories/make-lost-delivery'
import { makePatient } from '@/prisma/factories/make-patient'

let admin: AdminActor
let owner: ClinicActor

beforeAll(async () => {
  admin = (await makeAdmin()).actor
  owner = await makeMember(await makeClinic({ status: 'active' }))
})

const listed = (clinic: string) =>
  listAllDeliveries(admin, { status: undefined, channel: undefined, clinic, cursor: undefined })

test('an admin sees what became of a message, and neither of whom nor of what it is', async () => {
  const patient = await makePatient(owner)
  const { deliveryId, resultId } = await makeLostDelivery(owner, patient, {
    errorMessage: `550 ${patient.email} is not known here`,
  })
  const shown = JSON.stringify([await listed(owner.clinicPublicId), await getDelivery(admin, { deliveryId })])
  for (const secret of [patient.email, patient.fullName, patient.patientNumber, resultId, 'Full blood count'])
    expect(shown).not.toContain(secret)
  expect(shown).toContain(hideRecipient(patient.email))
})

test('a lost message is made anew once, and who had it made is written down in the clinic’s own record', async () => {
  const { deliveryId } = await makeLostDelivery(owner, await makePatient(owner))
  const outcomes = await Promise.allSettled([
    retryDelivery(admin, { deliveryId }),
    retryDelivery(admin, { deliveryId }),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const made = await dbAcrossClinics.delivery.findMany({
    where: { clinicId: owner.clinicId, sentByAdminId: admin.adminId },
  })
  expect(made).toMatchObject([{ status: 'pending', reason: 'again', sentByMemberId: null }])
  const entry = await dbAcrossClinics.activityLog.findFirstOrThrow({
    where: { clinicId: owner.clinicId, action: 'message.retried' },
  })
  expect(entry.metadata).toMatchObject({ message: deliveryId })
})

test('a message that was left unsent, or whose result was withdrawn, is not made anew', async () => {
  const unsent = await makeLostDelivery(owner, await makePatient(owner), { cancelled: true })
  await expect(retryDelivery(admin, unsent)).rejects.toMatchObject({ code: 'conflict' })
  const withdrawn = await makeLostDelivery(owner, await makePatient(owner))
  await recallResult(owner, { resultId: withdrawn.resultId, reason: 'The samples were exchanged.' })
  await expect(retryDelivery(admin, withdrawn)).rejects.toMatchObject({ code: 'conflict' })
})

test('losses are counted by hour, way, domain and reason; what was left unsent is none', async () => {
  const clinic = await makeMember(await makeClinic({ status: 'active' }))
  const domain = `${crypto.randomUUID().replaceAll(/[\d-]/g, '')}.example`
  const recipient = `ada@${domain}`
  const [lost] = [
    await makeLostDelivery(clinic, await makePatient(clinic), {
      recipient,
      status: 'bounced',
      errorMessage: `No such ${domain}`,
    }),
    await makeLostDelivery(clinic, await makePatient(clinic), { recipient, cancelled: true }),
  ]
  // In an hour of its own, so that no other test's messages are in it.
  const hour = new Date(Date.UTC(2031, 0, 1) + Math.floor(Math.random() * 50_000) * 3_600_000)
  const { clinicId } = clinic
  await dbAcrossClinics.delivery.updateMany({ where: { clinicId, recipient }, data: { createdAt: hour } })
  const span = { from: hour, until: new Date(hour.getTime() + 3_600_000) }
  expect(await countByHour(span)).toEqual([{ start: hour, sent: 0, failed: 1, waiting: 0 }])
  expect(await countByChannel(span)).toMatchObject([{ channel: 'email', made: 1, failed: 1 }])
  expect(await lossesByDomain(span)).toEqual([{ domain, made: 1, failed: 1 }])
  expect(await lossesByReason(span)).toMatchObject([{ channel: 'email', words: `No such ${domain}`, failed: 1 }])
  expect(lost?.deliveryId).toMatch(/^dlv_/)
})

test('a hidden address never says whose it is', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const local = address.slice(0, address.lastIndexOf('@'))
      const hidden = hideRecipient(address)
      expect(local.length > 1 && hidden.includes(`${local}@`)).toBe(false)
      expect(withoutAddresses(`The address ${address} is refused`)).not.toContain(address)
    }),
  )
  expect(hideRecipient('+2348012345678')).toBe('+234…78')
})
