import { describe, expect, it } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { listChannels } from '@/lib/channels/list-channels'
import { saveChannels } from '@/lib/channels/save-channels'
import { db } from '@/lib/db'
import { tryNextChannel } from '@/lib/deliveries/try-next-channel'
import { editPatient } from '@/lib/patients/edit-patient'
import { editPatientInput } from '@/lib/patients/schema'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makeResult } from '@/prisma/factories/make-result'
import { makePatient } from '@/prisma/factories/make-patient'

const phone = '+2348031234567'

async function scene(facts: { phone?: string } = { phone }) {
  const actor = await makeMember(await makeClinic())
  const made = await makePatient(actor, facts)
  const row = await db.patient.findFirstOrThrow({
    where: { clinicId: actor.clinicId, publicId: made.patientId },
    include: { contacts: { include: { contact: true } } },
  })
  const contactOf = (kind: 'email' | 'phone') =>
    row.contacts.find(({ contact }) => contact.kind === kind)?.contactId ?? 0n
  return { actor, made, patientId: row.id, email: contactOf('email'), phoneId: contactOf('phone') }
}

const listed = async (actor: ClinicActor, patientId: bigint) =>
  (await listChannels(db, { clinicId: actor.clinicId, patientId })).map(({ channel, recipient }) => [
    channel,
    recipient,
  ])

const withdraw = (actor: ClinicActor, patientId: bigint) =>
  db.patientChannel.updateMany({
    where: { clinicId: actor.clinicId, patientId, channel: 'email' },
    data: { withdrawnAt: new Date(), withdrawnBy: 'patient' },
  })

describe('the ways to a patient', () => {
  it('are the e-mail addresses that a clinic enters, and no telephone that nobody agreed to', async () => {
    const { actor, made, patientId } = await scene()
    expect(await listed(actor, patientId)).toEqual([['email', made.email]])
  })

  it('come in the order of the form, and go when the form leaves them out', async () => {
    const { actor, made, patientId, email, phoneId } = await scene()
    await saveChannels(db, actor, patientId, [
      { contactId: phoneId, channel: 'whatsapp' },
      { contactId: phoneId, channel: 'sms' },
      { contactId: email, channel: 'email' },
    ])
    expect(await listed(actor, patientId)).toEqual([
      ['whatsapp', phone],
      ['sms', phone],
      ['email', made.email],
    ])
    await saveChannels(db, actor, patientId, [{ contactId: phoneId, channel: 'sms' }])
    expect(await listed(actor, patientId)).toEqual([['sms', phone]])
    await saveChannels(db, actor, patientId, [{ contactId: email, channel: 'email' }])
    expect(await listed(actor, patientId)).toEqual([['email', made.email]])
  })

  it('stay stopped by an edit where the patient stopped them, until the patient agrees again', async () => {
    const { actor, made, patientId, email } = await scene()
    await withdraw(actor, patientId)
    await editPatient(actor, editPatientInput.parse({ ...made, phone }))
    await saveChannels(db, actor, patientId, [{ contactId: email, channel: 'email' }])
    expect(await listed(actor, patientId)).toEqual([])
    await saveChannels(db, actor, patientId, [{ contactId: email, channel: 'email', consentedAgain: true }])
    expect(await listed(actor, patientId)).toEqual([['email', made.email]])
  })

  it('stay stopped where the address was taken off the form and entered again, until the patient agrees again', async () => {
    const { actor, made, patientId } = await scene()
    await withdraw(actor, patientId)
    await editPatient(actor, editPatientInput.parse({ ...made, email: 'other@test.example' }))
    await editPatient(actor, editPatientInput.parse(made))
    expect(await listed(actor, patientId)).toEqual([])
    await editPatient(actor, editPatientInput.parse({ ...made, agreedAgain: 'on' }))
    expect(await listed(actor, patientId)).toEqual([['email', made.email]])
  })

  it('refuse a contact of somebody else, and a channel that does not fit the contact', async () => {
    const [{ actor, patientId, phoneId }, other] = [await scene(), await scene()]
    const tried = (contactId: bigint, channel: 'email' | 'sms') =>
      saveChannels(db, actor, patientId, [{ contactId, channel }])
    await expect(tried(other.email, 'email')).rejects.toMatchObject({ code: 'invalid' })
    await expect(tried(phoneId, 'email')).rejects.toMatchObject({ code: 'invalid' })
  })

  it('follow the address when it changes', async () => {
    const { actor, made, patientId } = await scene()
    await editPatient(actor, editPatientInput.parse({ ...made, email: 'new@test.example' }))
    expect(await listed(actor, patientId)).toEqual([['email', 'new@test.example']])
  })
})

describe('the next way to a patient', () => {
  it('is found within a transaction of one clinic, once for each way, and not for another clinic', async () => {
    const { actor, made, patientId, email, phoneId } = await scene()
    await saveChannels(db, actor, patientId, [
      { contactId: email, channel: 'email' },
      { contactId: phoneId, channel: 'sms' },
    ])
    const { resultId } = await makeResult(actor, { patient: made, reached: 'sent', kinds: ['csv'] })
    const { clinicId } = actor
    const { id } = await db.result.findFirstOrThrow({ where: { clinicId, publicId: resultId }, select: { id: true } })
    const next = (ofClinic: bigint) =>
      db.$transaction((tx) => tryNextChannel(tx, { clinicId: ofClinic, resultId: id, reason: 'abnormal_unread' }))
    const other = await makeMember(await makeClinic())
    expect(await next(other.clinicId)).toBe(false)
    expect([await next(clinicId), await next(clinicId), await next(clinicId)]).toEqual([true, true, false])
    const messages = await db.delivery.findMany({ where: { clinicId, resultId: id }, orderBy: { id: 'asc' } })
    expect(messages.map(({ channel }) => channel)).toEqual(['email', 'sms'])
  })
})
