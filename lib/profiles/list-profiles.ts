import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { initialsOf } from '@/lib/patients/initials-of'
import { profilesVisibleTo } from '@/lib/profiles/access'
import { ensureProfiles } from '@/lib/profiles/ensure-profiles'
import type { Relationship } from '@/lib/profiles/schema'

export type PersonOfAccount = {
  profileId: string
  initials: string
  /** How the account calls them; before a clinic's birth date was given only the initials. */
  name: string
  relationship: Relationship
  /** The patients of clinics that are this person and that the account may see now. */
  patientIds: bigint[]
}

/** The people of this account, in the order in which they came. */
export async function listProfiles(actor: PatientActor): Promise<PersonOfAccount[]> {
  await ensureProfiles(actor)
  const rows = await db.profile.findMany({
    where: profilesVisibleTo(actor),
    orderBy: { id: 'asc' },
    select: {
      publicId: true,
      nickname: true,
      fullName: true,
      relationship: true,
      patients: { select: { patientId: true } },
    },
  })
  return rows.map((row) => describePerson(actor, row))
}

type Row = {
  publicId: string
  nickname: string | null
  fullName: string
  relationship: Relationship
  patients: { patientId: bigint }[]
}

/** What the account is told of one of its people. */
export function describePerson(actor: PatientActor, row: Row): PersonOfAccount {
  const initials = initialsOf(row.fullName)
  const mine = actor.patients.filter(({ patientId }) => row.patients.some((link) => link.patientId === patientId))
  return {
    profileId: row.publicId,
    initials,
    name: row.nickname ?? (nameIsKnown(actor, row) ? row.fullName : initials),
    relationship: row.relationship,
    patientIds: mine.map(({ patientId }) => patientId),
  }
}

/** A name that came from a clinic is told once one of its patients is open to this account, and never after its contact went. */
export const nameIsKnown = (actor: PatientActor, { patients }: Pick<Row, 'patients'>): boolean =>
  patients.length === 0 ||
  actor.patients.some(({ patientId, mustProve }) => !mustProve && patients.some((link) => link.patientId === patientId))
