import type { ClinicActor } from '@/lib/auth/actors'
import { defaultPolicy, type MessagePolicy } from '@/lib/channels/schema'
import { db, type Transaction } from '@/lib/db'

/** What a clinic decided about its messages, for jobs and other nouns. */
export async function getPolicyOf(tx: Transaction, clinicId: bigint): Promise<MessagePolicy> {
  const row = await tx.messagePolicy.findUnique({ where: { clinicId } })
  if (!row) return defaultPolicy
  return {
    quietFrom: row.quietFromMinute,
    quietUntil: row.quietUntilMinute,
    reminderCount: row.reminderCount,
    reminderSpacingHours: row.reminderSpacingHours,
    silenceHours: row.silenceHours,
    smsEnabled: row.smsEnabled,
    whatsappEnabled: row.whatsappEnabled,
    dailyLimit: row.dailyLimit,
    monthlyLimit: row.monthlyLimit,
    birthDateProof: row.birthDateProof,
  }
}

/** The same for the page of the clinic's own settings. */
export const getPolicy = (actor: ClinicActor): Promise<MessagePolicy> => getPolicyOf(db, actor.clinicId)
