import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'

/** The names of the actor's own clinic's members behind these rows; whoever is none of them has no name here. */
export async function namesOfMembers(
  actor: ClinicActor,
  ids: readonly (bigint | null)[],
): Promise<Map<bigint, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const members = await db.member.findMany({
    where: { clinicId: actor.clinicId, id: { in: wanted } },
    select: { id: true, fullName: true },
  })
  return new Map(members.map(({ id, fullName }) => [id, fullName]))
}
