import { findEntity } from '@/lib/audit/entity-ids.sql'
import { findPeople } from '@/lib/audit/find-people'
import type { ActivityQuestion } from '@/lib/audit/plan-activity'
import type { ActivityFilters } from '@/lib/audit/schema'
import { dbAcrossClinics } from '@/lib/db'

// No row has this id: what was asked for by a public id that nobody has finds nothing.
const nobody = -1n

/**
 * What the filters of a page mean, for somebody who may see everything, or for one clinic. A clinic looks for its members only, and
 * not by what is the platform's to know.
 */
export async function askQuestion(asked: ActivityFilters, ofClinicId: bigint | null): Promise<ActivityQuestion> {
  const clinicId = ofClinicId ?? (await clinicIdOf(asked.clinic))
  const onlyMembers = ofClinicId !== null
  const people = asked.who === undefined ? null : await findPeople(asked.who, { clinicId, onlyMembers })
  const plain = { clinicId, action: asked.action ?? null, kind: asked.actor ?? null, people }
  if (onlyMembers) return { ...plain, type: null, entity: null, address: null }
  const { entity: type = null, entityId, address = null } = asked
  if (entityId === undefined) return { ...plain, type, entity: null, address }
  const entity = await findEntity(entityId)
  if (!entity || (type !== null && entity.type !== type))
    return { ...plain, type: null, entity: { type: type ?? 'door', id: nobody }, address }
  return { ...plain, type: null, entity, address }
}

async function clinicIdOf(publicId: string | undefined): Promise<bigint | null> {
  if (publicId === undefined) return null
  const clinic = await dbAcrossClinics.clinic.findUnique({ where: { publicId }, select: { id: true } })
  return clinic?.id ?? nobody
}
