import { type AuditAction, auditActions } from '@/lib/audit/actions'
import type { EntityType } from '@/lib/audit/schema'

/** Every kind of person that a row can have, in the database's own words. */
const allKinds = ['clinic', 'patient', 'doctor', 'admin', 'share', 'api', 'system', 'visitor'] as const
export type ActorKind = (typeof allKinds)[number]
export type Person = { kind: ActorKind; id: bigint }

/** What is looked for, every public id and name found out. */
export type ActivityQuestion = {
  /** Whose activity; null is everybody's. */
  clinicId: bigint | null
  action: AuditAction | null
  kind: ActorKind | null
  /** Those of whom it has to be one; null is anybody. */
  people: readonly Person[] | null
  type: EntityType | null
  entity: { type: EntityType; id: bigint } | null
  address: string | null
}

/** Columns that have one value each. A range of rows is a beginning of an index; what is left is looked at row by row. */
export type Wanted = {
  clinicId?: bigint
  action?: string
  actorKind?: string
  actorId?: bigint
  entityType?: string
  entityId?: bigint
  address?: string
}
export type ActivityRange = { index: string; wanted: Wanted }
export type ActivityPlan = {
  /** Each is in the order of ids, so that the newest of all of them are the newest of each. */
  ranges: readonly ActivityRange[]
  /** What no index leads to: true of some of the rows of the ranges. */
  rest: readonly (Wanted & { anyOf?: readonly Person[] })[]
}

const nothing: ActivityPlan = { ranges: [], rest: [] }
const mostRanges = 64

/**
 * Finds the ranges of indexes that hold what is looked for. One thing (a result, say), a person or an address lead to few rows;
 * the rest of the question is asked of those. Otherwise the whole question is an index's beginning: where the index has the kind
 * of person in it and none is asked for, each kind is a range.
 */
export function planActivity(question: ActivityQuestion): ActivityPlan {
  const { action, kind, people, entity, address } = question
  const type = entity?.type ?? question.type
  // An action is always done to the same type of thing.
  if (action !== null && type !== null && auditActions[action].entity !== type) return nothing
  const asked = people?.filter((person) => kind === null || person.kind === kind) ?? null
  if (asked?.length === 0) return nothing
  if (entity) return ofEntity(question, entity)
  if (asked) return ofPeople(question, asked)
  if (address !== null)
    return {
      ranges: [{ index: 'ip_address_id', wanted: { address } }],
      rest: restOf({ ...inClinic(question), ...ofAction(question), ...ofKind(kind), ...ofType(question) }),
    }
  return ofColumns(question)
}

const inClinic = ({ clinicId }: ActivityQuestion): Wanted => (clinicId === null ? {} : { clinicId })
const ofAction = ({ action }: ActivityQuestion): Wanted => (action === null ? {} : { action })
const ofKind = (kind: ActorKind | null): Wanted => (kind === null ? {} : { actorKind: kind })
const ofType = ({ action, type }: ActivityQuestion): Wanted =>
  type === null || action !== null ? {} : { entityType: type }
const restOf = (wanted: Wanted) => (Object.keys(wanted).length === 0 ? [] : [wanted])

function ofEntity(question: ActivityQuestion, { type, id }: { type: EntityType; id: bigint }): ActivityPlan {
  const { clinicId, kind, people, address } = question
  const index = clinicId === null ? 'entity_type_entity_id_id' : 'clinic_id_entity_type_entity_id_id'
  return {
    ranges: [{ index, wanted: { ...inClinic(question), entityType: type, entityId: id } }],
    rest: [
      ...restOf({ ...ofAction(question), ...ofKind(kind), ...(address === null ? {} : { address }) }),
      ...(people === null ? [] : [{ anyOf: people }]),
    ],
  }
}

function ofPeople(question: ActivityQuestion, people: readonly Person[]): ActivityPlan {
  const { action, type, address } = question
  const actions = action !== null ? [action] : type === null ? [] : actionsOf(type)
  // A member's entries are all of their own clinic, by whose members alone is looked then.
  const isOfClinic = people.every((person) => person.kind === 'clinic')
  const isWhole = address === null && (isOfClinic || question.clinicId === null)
  // Of many ranges that are to be looked through for something else, each would be looked through to its own end.
  const byAction =
    actions.length === 1 || (isWhole && actions.length > 0 && actions.length * people.length <= mostRanges)
  const ranges = people.flatMap((person) => {
    const wanted = { actorKind: person.kind, actorId: person.id, ...(isOfClinic ? inClinic(question) : {}) }
    if (!byAction) return [{ index: 'actor_kind_actor_id_id', wanted }]
    return actions.map((each) => ({ index: 'actor_kind_actor_id_action_id', wanted: { ...wanted, action: each } }))
  })
  const rest: Wanted = {
    ...(byAction ? {} : { ...ofAction(question), ...ofType(question) }),
    ...(isOfClinic ? {} : inClinic(question)),
    ...(address === null ? {} : { address }),
  }
  return { ranges, rest: restOf(rest) }
}

function ofColumns(question: ActivityQuestion): ActivityPlan {
  const { clinicId, action, type, kind } = question
  const clinic = inClinic(question)
  const scope = clinicId === null ? '' : 'clinic_id_'
  const column = action !== null ? 'action' : type === null ? null : 'entity_type'
  if (column === null && kind === null)
    return { ranges: [{ index: clinicId === null ? 'PRIMARY' : 'clinic_id_id', wanted: clinic }], rest: [] }
  if (column === null)
    return { ranges: [{ index: `${scope}actor_kind_id`, wanted: { ...clinic, ...ofKind(kind) } }], rest: [] }
  const kinds = kind === null ? allKinds : [kind]
  return {
    ranges: kinds.map((each) => ({
      index: `${scope}${column}_actor_kind_id`,
      wanted: { ...clinic, ...ofAction(question), ...ofType(question), actorKind: each },
    })),
    rest: [],
  }
}

function actionsOf(type: EntityType): AuditAction[] {
  return (Object.keys(auditActions) as AuditAction[]).filter((action) => auditActions[action].entity === type)
}
