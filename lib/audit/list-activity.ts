import { auditActions, type AuditAction } from '@/lib/audit/actions'
import { readActivityPage } from '@/lib/audit/activity-page.sql'
import type { AdminActor, ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'
import type { ListActivityInput } from '@/lib/audit/schema'

export type ActivityRow = {
  activityId: string
  createdAt: Date
  action: string
  words: string
  /** A member's or an admin's name; for patients only that it was the patient. */
  who: string
  actorKind: string
  entityType: string | null
  /** The public id of what it was done to, where the entry names it. */
  entityId: string | null
  clinicName: string | null
  address: string | null
}

const limit = 50

/** What was done, the newest first: to a clinic its own, to an admin everything. Never what a result says. */
export async function listActivity(
  actor: ClinicActor | AdminActor,
  input: ListActivityInput,
): Promise<Page<ActivityRow>> {
  const cursor = readCursor(input.cursor)
  const backwards = cursor?.to === 'previous'
  const mine = await scopeOf(actor, input)
  const at =
    cursor &&
    (await dbAcrossClinics.activityLog.findFirst({ where: { publicId: cursor.id, ...mine }, select: { id: true } }))
  const ids = await readActivityPage({
    clinicId: mine.clinicId ?? null,
    input,
    backwards,
    limit: limit + 1,
    beyondId: at?.id ?? null,
  })
  const rows = await dbAcrossClinics.activityLog.findMany({
    where: { id: { in: ids } },
    orderBy: { id: backwards ? 'asc' : 'desc' },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return { ...page, rows: await describe(page.rows, actor.kind === 'admin') }
}

/** The history of one row (a result, say), the oldest first. The caller has read that row as this actor's before. */
export async function listActivityOf(
  actor: ClinicActor,
  entity: { type: string; id: bigint },
  limitRows = 200,
): Promise<ActivityRow[]> {
  const rows = await dbAcrossClinics.activityLog.findMany({
    where: { clinicId: actor.clinicId, entityType: entity.type, entityId: entity.id },
    orderBy: { id: 'desc' },
    take: limitRows,
  })
  return describe(rows.toReversed(), false)
}

async function scopeOf(actor: ClinicActor | AdminActor, input: ListActivityInput): Promise<{ clinicId?: bigint }> {
  if (actor.kind === 'clinic') return { clinicId: actor.clinicId }
  if (input.clinic === undefined) return {}
  const clinic = await dbAcrossClinics.clinic.findUnique({ where: { publicId: input.clinic }, select: { id: true } })
  return { clinicId: clinic?.id ?? -1n }
}

type LogRow = Awaited<ReturnType<typeof dbAcrossClinics.activityLog.findMany>>[number]

const others: Record<string, string> = {
  patient: 'The patient',
  doctor: 'A doctor',
  system: 'OodoMedLink',
  visitor: 'A visitor',
}

type NamedKind = 'clinic' | 'doctor' | 'admin'
const isNamed = (kind: string): kind is NamedKind => kind === 'clinic' || kind === 'doctor' || kind === 'admin'

/** Whose name stands for the row: who did it or, at a sign-in, the person that it was about. */
function personOf({ actorKind, actorId, entityType, entityId }: LogRow): { kind: NamedKind; id: bigint } | null {
  if (isNamed(actorKind)) return actorId === null ? null : { kind: actorKind, id: actorId }
  if (actorKind !== 'visitor' || entityId === null) return null
  if (entityType === 'member') return { kind: 'clinic', id: entityId }
  return entityType === 'admin' || entityType === 'doctor' ? { kind: entityType, id: entityId } : null
}

async function describe(rows: LogRow[], withClinic: boolean): Promise<ActivityRow[]> {
  const people = rows.map(personOf)
  const idsOf = (kind: NamedKind) => [...new Set(people.flatMap((person) => (person?.kind === kind ? person.id : [])))]
  const clinicIds = withClinic ? [...new Set(rows.flatMap((row) => row.clinicId ?? []))] : []
  const [members, doctors, admins, clinics] = await Promise.all([
    dbAcrossClinics.member.findMany({ where: { id: { in: idsOf('clinic') } }, select: { id: true, fullName: true } }),
    dbAcrossClinics.doctor.findMany({ where: { id: { in: idsOf('doctor') } }, select: { id: true, fullName: true } }),
    dbAcrossClinics.admin.findMany({ where: { id: { in: idsOf('admin') } }, select: { id: true, fullName: true } }),
    dbAcrossClinics.clinic.findMany({ where: { id: { in: clinicIds } }, select: { id: true, clinicName: true } }),
  ])
  const names = {
    clinic: new Map(members.map((row) => [row.id, row.fullName])),
    doctor: new Map(doctors.map((row) => [row.id, row.fullName])),
    admin: new Map(admins.map((row) => [row.id, row.fullName])),
  }
  const clinicOf = new Map(clinics.map((row) => [row.id, row.clinicName]))
  return rows.map((row, index) => {
    const person = people[index]
    return {
      activityId: row.publicId,
      createdAt: row.createdAt,
      action: row.action,
      words: auditActions[row.action as AuditAction]?.words ?? row.action,
      who: (person && names[person.kind].get(person.id)) ?? others[row.actorKind] ?? row.actorKind,
      actorKind: row.actorKind,
      entityType: row.entityType,
      entityId: entityOf(row),
      clinicName: row.clinicId === null ? null : (clinicOf.get(row.clinicId) ?? null),
      address: row.address,
    }
  })
}

function entityOf({ entityType, metadata }: LogRow): string | null {
  if (entityType === null || typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return null
  const id = metadata[entityType]
  return typeof id === 'string' ? id : null
}
