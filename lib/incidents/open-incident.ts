import { listAccesses } from '@/lib/audit/list-accesses'
import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { notifyMembers } from '@/lib/notifications/notify-members'

/**
 * Writes down what had been seen of a result at the moment in which it is withdrawn, in the same transaction: who opened what,
 * when, and with which device. What happens to the log later does not change it.
 */
export async function openIncident(
  tx: Transaction,
  actor: ClinicActor,
  { resultId, reason }: { resultId: bigint; reason: string },
): Promise<void> {
  const { clinicId } = actor
  const incidentId = newId('incident')
  const { id } = await tx.incident.create({
    data: { publicId: incidentId, clinicId, resultId, reason, openedById: actor.memberId },
    select: { id: true },
  })
  const accesses = await listAccesses(tx, { clinicId, resultId })
  await tx.incidentAccess.createMany({
    data: accesses.map((access, index) => ({ clinicId, incidentId: id, position: index + 1, ...access })),
  })
  await recordAudit(tx, actor, {
    action: 'incident.opened',
    entityId: id,
    metadata: { incident: incidentId, accesses: accesses.length },
  })
  await notifyMembers(tx, { clinicId, kind: 'incident.opened', resultId, entityPublicId: incidentId })
}
