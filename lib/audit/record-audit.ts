import type { Actor } from '@/lib/auth/actors'
import type { AuditAction } from '@/lib/audit/actions'
import { auditActions } from '@/lib/audit/actions'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'

/** Names, counts and public ids only: no result content, no free text about a person. */
type Metadata = Readonly<Record<string, string | number | boolean | null>>

export type AuditEntry = {
  action: AuditAction
  /** The row that it was done to. */
  entityId?: bigint
  /** Whose chain it belongs to; a clinic's own actor is always in its own. Null is the platform's. */
  clinicId?: bigint | null
  metadata?: Metadata
}

/**
 * Writes down what was done, in the transaction that does it: either both are there or neither.
 * Sealing into the hash chain follows within seconds, by a job.
 */
export async function recordAudit(tx: Transaction, actor: Actor, entry: AuditEntry): Promise<void> {
  await recordAudits(tx, actor, [entry])
}

/** As recordAudit, for several things done at once. */
export async function recordAudits(tx: Transaction, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  await tx.activityLog.createMany({
    data: entries.map((entry) => ({
      publicId: newId('activity'),
      clinicId: actor.kind === 'clinic' ? actor.clinicId : (entry.clinicId ?? null),
      actorKind: actor.kind,
      actorId: actorId(actor),
      action: entry.action,
      entityType: auditActions[entry.action].entity,
      entityId: entry.entityId ?? null,
      address: actor.origin.address,
      userAgent: actor.origin.userAgent?.slice(0, 500) ?? null,
      requestId: actor.origin.requestId,
      ...(entry.metadata ? { metadata: entry.metadata } : {}),
    })),
  })
}

function actorId(actor: Actor): bigint | null {
  switch (actor.kind) {
    case 'clinic':
      return actor.memberId
    case 'patient':
      return actor.accountId
    case 'doctor':
      return actor.doctorId
    case 'admin':
      return actor.adminId
    default:
      return null
  }
}
