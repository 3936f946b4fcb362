import type { Connection } from 'mariadb'
import { firstHash, type SealedRow, sealHash } from '@/lib/audit/seal-hash'
import { newId } from '@/lib/ids'
import { insertRows, type Value } from './insert-rows'
import { type BaseResult, hasReached, stepTime } from './results'

type Event = { at: Date; action: string; result: BaseResult; actorKind: 'clinic' | 'patient' }

/** What was done to each result, in the order of time, and sealed: the worker has nothing to catch up with. */
export async function insertActivity(
  connection: Connection,
  results: BaseResult[],
  accountOf: (patientId: number) => number | null,
): Promise<void> {
  const clinicIds = await connection.query<{ id: bigint; publicId: string }[]>(
    'SELECT id, public_id AS publicId FROM clinics',
  )
  const chainOf = new Map(clinicIds.map(({ id, publicId }) => [Number(id), publicId]))
  const heads = new Map<string, { position: bigint; hash: Uint8Array }>()
  const events = results.flatMap(eventsOf).toSorted((left, right) => left.at.getTime() - right.at.getTime())
  const logs: Value[][] = []
  const seals: Value[][] = []
  for (const [index, event] of events.entries()) {
    const row = rowOf(event, index + 1, accountOf)
    const chain = chainOf.get(event.result.clinicId) ?? ''
    const head = heads.get(chain) ?? { position: 0n, hash: firstHash }
    const position = head.position + 1n
    const hash = sealHash(head.hash, position, row)
    logs.push([
      row.id,
      row.publicId,
      row.clinicId,
      row.actorKind,
      row.actorId,
      row.action,
      row.entityType,
      row.entityId,
      row.address,
      row.userAgent,
      row.requestId,
      JSON.stringify(row.metadata),
      row.createdAt,
    ])
    seals.push([row.id, chain, position, Buffer.from(head.hash), Buffer.from(hash), event.at])
    heads.set(chain, { position, hash })
  }
  await insertRows(
    connection,
    'activity_logs',
    [
      'id',
      'public_id',
      'clinic_id',
      'actor_kind',
      'actor_id',
      'action',
      'entity_type',
      'entity_id',
      'ip_address',
      'user_agent',
      'request_id',
      'metadata',
      'created_at',
    ],
    logs,
  )
  await insertRows(
    connection,
    'activity_seals',
    ['log_id', 'chain', 'position', 'previous_hash', 'hash', 'sealed_at'],
    seals,
  )
  await insertRows(
    connection,
    'activity_chains',
    ['chain', 'position', 'head_hash'],
    [...heads].map(([chain, { position, hash }]) => [chain, position, Buffer.from(hash)]),
  )
}

function eventsOf(result: BaseResult): Event[] {
  const uploaded: Event = { at: result.uploadedAt, action: 'result.uploaded', result, actorKind: 'clinic' }
  const sent: Event = { at: stepTime(result, 'sent'), action: 'result.sent', result, actorKind: 'clinic' }
  const viewed: Event = { at: stepTime(result, 'read'), action: 'result.viewed', result, actorKind: 'patient' }
  return [uploaded, ...(hasReached(result, 'sent') ? [sent] : []), ...(hasReached(result, 'read') ? [viewed] : [])]
}

function rowOf(
  { at, action, result, actorKind }: Event,
  id: number,
  accountOf: (patientId: number) => number | null,
): SealedRow {
  const person = actorKind === 'clinic' ? result.memberId : accountOf(result.patientId ?? 0)
  return {
    id: BigInt(id),
    publicId: newId('activity'),
    clinicId: BigInt(result.clinicId),
    actorKind,
    actorId: person === null ? null : BigInt(person),
    action,
    entityType: 'result',
    entityId: BigInt(result.id),
    address: '192.0.2.7',
    userAgent:
      'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    requestId: null,
    metadata: { result: result.publicId },
    createdAt: at,
  }
}
