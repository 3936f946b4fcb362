import type { AuditAction } from '@/lib/audit/actions'
import { auditActions } from '@/lib/audit/actions'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'

/** Whether this member did this to this row within the last minutes, for acts that repeat while somebody works. */
export async function wasNotedLately(
  actor: ClinicActor,
  { action, entityId, minutes }: { action: AuditAction; entityId: bigint; minutes: number },
): Promise<boolean> {
  const row = await db.activityLog.findFirst({
    where: {
      clinicId: actor.clinicId,
      entityType: auditActions[action].entity,
      entityId,
      action,
      actorKind: 'clinic',
      actorId: actor.memberId,
      createdAt: { gte: new Date(Date.now() - minutes * 60_000) },
    },
    select: { id: true },
  })
  return row !== null
}
