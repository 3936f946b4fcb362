import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import type { PolicyInput } from '@/lib/channels/schema'
import { db } from '@/lib/db'

/** Keeps what the clinic decided. It holds for every message from now on, also for those that are waiting. */
export async function savePolicy(actor: ClinicActor, input: PolicyInput): Promise<void> {
  const { clinicId, memberId } = actor
  const { quietFrom, quietUntil, ...rest } = input
  const data = { ...rest, quietFromMinute: quietFrom, quietUntilMinute: quietUntil, updatedById: memberId }
  await db.$transaction(async (tx) => {
    // An upsert races; a row that another request made meanwhile is updated as well.
    await tx.messagePolicy.createMany({ data: [{ clinicId, ...data }], skipDuplicates: true })
    await tx.messagePolicy.updateMany({ where: { clinicId }, data })
    await recordAudit(tx, actor, {
      action: 'messages.settings_changed',
      entityId: clinicId,
      metadata: { birthDateProof: input.birthDateProof, reminderCount: input.reminderCount },
    })
  })
}
