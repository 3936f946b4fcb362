import { describeActivity, entityIdOf, type LogRow } from '@/lib/audit/describe-activity'
import { publicIdOf } from '@/lib/audit/entity-ids.sql'
import { sealHash } from '@/lib/audit/seal-hash'
import type { AdminActor } from '@/lib/auth/actors'
import { sameHash } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/**
 * One entry with everything that it records: its seal, its place in the chain, and its neighbours there. Whether it is as it was
 * sealed is computed now, and not read. @throws not_found
 */
export async function getActivity(_admin: AdminActor, { activityId }: { activityId: string }) {
  const row = await dbAcrossClinics.activityLog.findUnique({ where: { publicId: activityId } })
  if (!row) throw notFound()
  const [described] = await describeActivity([row], true)
  if (!described) throw notFound()
  const named = entityIdOf(row)
  const { entityType, entityId } = row
  const found =
    named === null && entityType !== null && entityId !== null ? await publicIdOf(entityType, entityId) : null
  const clinicId = row.clinicId === null ? null : await publicIdOf('clinic', row.clinicId)
  return {
    ...described,
    entityId: named ?? found,
    clinicId,
    userAgent: row.userAgent,
    requestId: row.requestId,
    details: detailsOf(row),
    seal: await sealOf(row),
  }
}
export type ActivityDetail = Awaited<ReturnType<typeof getActivity>>

/** What was written beside it: names, counts and public ids. */
function detailsOf({ metadata }: LogRow): { name: string; value: string }[] {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return []
  return Object.entries(metadata).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }))
}

async function sealOf(row: LogRow) {
  const seal = await dbAcrossClinics.activitySeal.findUnique({ where: { logId: row.id } })
  if (!seal) return null
  const { chain, position } = seal
  const around = await dbAcrossClinics.activitySeal.findMany({
    where: { chain, position: { in: [position - 1n, position + 1n] } },
  })
  const before = around.find((other) => other.position < position) ?? null
  const after = around.find((other) => other.position > position) ?? null
  const fits = sameHash(seal.hash, sealHash(seal.previousHash, position, row))
  return {
    chain,
    position: String(position),
    sealedAt: seal.sealedAt,
    hash: hex(seal.hash),
    previousHash: hex(seal.previousHash),
    /** It is as it was sealed. */
    fits,
    /** The entries beside it in the chain are the ones that it was sealed between. */
    linked:
      (position === 1n || (before !== null && sameHash(before.hash, seal.previousHash))) &&
      (after === null || sameHash(after.previousHash, seal.hash)),
    before: await neighbour(before?.logId),
    after: await neighbour(after?.logId),
  }
}

async function neighbour(id: bigint | undefined) {
  if (id === undefined) return null
  const row = await dbAcrossClinics.activityLog.findUnique({ where: { id } })
  const [described] = row ? await describeActivity([row], true) : []
  return described ?? null
}
