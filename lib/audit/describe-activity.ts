import { type AuditAction, auditActions } from '@/lib/audit/actions'
import { dbAcrossClinics } from '@/lib/db'

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

export type LogRow = Awaited<ReturnType<typeof dbAcrossClinics.activityLog.findMany>>[number]

export const namelessActors: Record<string, string> = {
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

/** Rows of the log in words and names; the clinic's name only where several are looked at. */
export async function describeActivity(rows: readonly LogRow[], withClinic: boolean): Promise<ActivityRow[]> {
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
      words: wordsOf(row.action),
      who: (person && names[person.kind].get(person.id)) ?? namelessActors[row.actorKind] ?? row.actorKind,
      actorKind: row.actorKind,
      entityType: row.entityType,
      entityId: entityIdOf(row),
      clinicName: row.clinicId === null ? null : (clinicOf.get(row.clinicId) ?? null),
      address: row.address,
    }
  })
}

/** An action as it reads in a sentence; one that this version does not know, as it is called. */
export const wordsOf = (action: string): string => auditActions[action as AuditAction]?.words ?? action

export function entityIdOf({ entityType, metadata }: Pick<LogRow, 'entityType' | 'metadata'>): string | null {
  if (entityType === null || typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return null
  const id = metadata[entityType]
  return typeof id === 'string' ? id : null
}
