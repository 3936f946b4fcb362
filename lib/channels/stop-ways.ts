import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import type { Channel } from '@/lib/channels/schema'
import type { Transaction } from '@/lib/db'

export type Way = { clinicId: bigint; patientId: bigint; contactId: bigint; channel: Channel }

const patientsWord = makeSystemActor('stop-messages')

/** Writes down that a patient wants no messages there any more. @returns how many ways were open until now. */
export async function stopWays(tx: Transaction, ways: readonly Way[]): Promise<number> {
  let stopped = 0
  for (const { clinicId, patientId, contactId, channel } of ways) {
    const { count } = await tx.patientChannel.updateMany({
      where: { clinicId, patientId, contactId, channel, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnBy: 'patient' },
    })
    if (count === 0) continue
    stopped += 1
    await recordAudit(tx, patientsWord, {
      action: 'messages.stopped',
      clinicId,
      entityId: patientId,
      metadata: { channel },
    })
  }
  return stopped
}
