import type { ClinicActor } from '@/lib/auth/actors'
import { callsOf } from '@/lib/calls/access'
import type { CallRow, ListCallsInput } from '@/lib/calls/schema'
import { db } from '@/lib/db'
import { namesOfMembers } from '@/lib/members/names-of-members'
import { type Page, pageOf, readCursor } from '@/lib/paging'

export const callsPerPage = 25

/** The clinic's calls: open ones by when they are due, done ones the newest first. */
export async function listCalls(actor: ClinicActor, { show, cursor: text }: ListCallsInput): Promise<Page<CallRow>> {
  const cursor = readCursor(text)
  const backwards = cursor?.to === 'previous'
  const open = show === 'open'
  const mine = { ...callsOf(actor), ...(open ? { openSlot: 1 } : { doneAt: { not: null } }) }
  const at =
    cursor &&
    (await db.call.findFirst({
      where: { publicId: cursor.id, ...callsOf(actor) },
      select: { id: true, dueAt: true, doneAt: true },
    }))
  const forward = open !== backwards
  const order = forward ? ('asc' as const) : ('desc' as const)
  const past = (value: Date | bigint) => (forward ? { gt: value } : { lt: value }) as { gt: never }
  const key = open ? ('dueAt' as const) : ('doneAt' as const)
  const moment = at?.[key]
  const rows = await db.call.findMany({
    where: {
      ...mine,
      ...(at && moment ? { OR: [{ [key]: past(moment) }, { [key]: moment, id: past(at.id) }] } : {}),
    },
    orderBy: [{ [key]: order }, { id: order }],
    take: callsPerPage + 1,
    include: { result: { include: { patient: { include: { contacts: { include: { contact: true } } } } } } },
  })
  const page = pageOf(rows, { limit: callsPerPage, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  const names = await namesOfMembers(
    actor,
    page.rows.map(({ takenById }) => takenById),
  )
  const now = new Date()
  return {
    ...page,
    rows: page.rows.map((call) => ({
      callId: call.publicId,
      kind: call.kind,
      dueAt: call.dueAt,
      overdue: call.openSlot === 1 && call.dueAt < now,
      attempts: call.attempts,
      takenBy: call.takenById === null ? null : (names.get(call.takenById) ?? null),
      doneAt: call.doneAt,
      testName: call.result.testName,
      patient: call.result.patient && {
        fullName: call.result.patient.fullName,
        phone: call.result.patient.contacts.find(({ contact }) => contact.kind === 'phone')?.contact.value ?? null,
      },
    })),
  }
}

/** How many calls are open, and how many of them are overdue. */
export async function countOpenCalls(actor: ClinicActor): Promise<{ open: number; overdue: number; critical: number }> {
  const mine = { ...callsOf(actor), openSlot: 1 }
  const [open, overdue, critical] = await Promise.all([
    db.call.count({ where: mine }),
    db.call.count({ where: { ...mine, dueAt: { lt: new Date() } } }),
    db.call.count({ where: { ...mine, kind: 'critical' } }),
  ])
  return { open, overdue, critical }
}
