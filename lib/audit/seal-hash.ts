import { createHash } from 'node:crypto'

/** The columns of an activity row that its seal covers: all of them. */
export type SealedRow = {
  id: bigint
  publicId: string
  clinicId: bigint | null
  actorKind: string
  actorId: bigint | null
  action: string
  entityType: string | null
  entityId: bigint | null
  address: string | null
  userAgent: string | null
  requestId: string | null
  metadata: unknown
  createdAt: Date
}

export const firstHash = new Uint8Array(32)

/** JSON with its keys in order, so that the same row always gives the same bytes, whatever the database does to JSON. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const pairs = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

const text = (value: bigint | null) => (value === null ? null : value.toString())

/** SHA-256 over the hash before it, its place in the chain and the whole row. */
export function sealHash(previous: Uint8Array, position: bigint, row: SealedRow): Uint8Array<ArrayBuffer> {
  const content = canonical([
    text(row.id),
    row.publicId,
    text(row.clinicId),
    row.actorKind,
    text(row.actorId),
    row.action,
    row.entityType,
    text(row.entityId),
    row.address,
    row.userAgent,
    row.requestId,
    row.metadata ?? null,
    row.createdAt.toISOString(),
  ])
  return Uint8Array.from(createHash('sha256').update(previous).update(`\n${position}\n`).update(content).digest())
}
