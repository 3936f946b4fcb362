import { beforeAll, describe, expect, it } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { listChoices, saveChoices } from '@/lib/notifications/choices'
import { countUnread } from '@/lib/notifications/count-unread'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { markAllRead, markRead } from '@/lib/notifications/mark-read'
import { notifyMembers } from '@/lib/notifications/notify-members'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

let owner: ClinicActor
let technician: ClinicActor
let stranger: ClinicActor

beforeAll(async () => {
  const clinic = await makeClinic()
  owner = await makeMember(clinic)
  technician = await makeMember(clinic, { role: 'technician' })
  stranger = await makeMember(await makeClinic())
})

const listOf = async (actor: ClinicActor) => (await listNotifications(actor, {})).rows

describe('notifications', () => {
  it('reach those whose role can do something about it, once while unread, and nobody of another clinic', async () => {
    const patient = await makePatient(owner)
    const { resultId } = await makeResult(owner, { patient, reached: 'sent', kinds: ['csv'] })
    const result = await db.result.findFirstOrThrow({ where: { clinicId: owner.clinicId, publicId: resultId } })
    const notice = { clinicId: owner.clinicId, kind: 'message.failed', resultId: result.id } as const
    await notifyMembers(db, notice)
    await notifyMembers(db, notice)
    const [row, ...others] = await listOf(owner)
    expect(row).toMatchObject({ href: `/clinic/results/${resultId}`, read: false })
    expect(row?.about).toContain(patient.fullName)
    expect(others).toEqual([])
    expect(await countUnread(owner)).toBe(1)
    expect([await countUnread(technician), await countUnread(stranger)]).toEqual([0, 0])
  })

  it('are read by their own member only, one by one or all at once', async () => {
    const [row] = await listOf(owner)
    const notificationId = row?.notificationId ?? ''
    await expect(markRead(stranger, { notificationId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(markRead(technician, { notificationId })).rejects.toMatchObject({ code: 'not_found' })
    expect(await markRead(owner, { notificationId })).toMatchObject({ href: row?.href })
    expect(await countUnread(owner)).toBe(0)
    const one = { clinicId: owner.clinicId, kind: 'batch.ready', entityPublicId: 'bat_x', count: 3 } as const
    await notifyMembers(db, one)
    await markAllRead(owner)
    expect([await countUnread(owner), await countUnread(technician)]).toEqual([0, 1])
  })

  it('of a kind that a member does not want are not written for them', async () => {
    const before = await countUnread(technician)
    const choices = await listChoices(technician)
    expect(choices.map(({ kind }) => kind)).not.toContain('messages.held')
    await saveChoices(technician, { wanted: choices.map(({ kind }) => kind).filter((kind) => kind !== 'batch.ready') })
    await notifyMembers(db, { clinicId: owner.clinicId, kind: 'batch.ready', entityPublicId: 'bat_y' })
    expect(await countUnread(technician)).toBe(before)
    expect(await countUnread(owner)).toBe(1)
  })

  it('go page by page, and a cursor of another member means the first page', async () => {
    for (let index = 0; index < 30; index += 1)
      await notifyMembers(db, { clinicId: owner.clinicId, kind: 'batch.ready', entityPublicId: `bat_${index}` })
    const first = await listNotifications(owner, {})
    expect(first.rows).toHaveLength(25)
    const second = await listNotifications(owner, { cursor: first.next ?? '' })
    const ids = [...first.rows, ...second.rows].map((row) => row.notificationId)
    expect(new Set(ids).size).toBe(ids.length)
    const back = await listNotifications(owner, { cursor: second.previous ?? '' })
    expect(back.rows).toEqual(first.rows)
    const theirs = await listNotifications(technician, { cursor: first.next ?? '' })
    expect(theirs.previous).not.toBeUndefined()
    expect(theirs.rows.every((row) => !ids.includes(row.notificationId))).toBe(true)
  })
})
