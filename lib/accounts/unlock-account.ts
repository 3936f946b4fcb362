import { birthDateTriesAllowed } from '@/lib/accounts/birth-date-tries'
import type { AccountInput } from '@/lib/accounts/schema'
import { recordAudit, recordAudits } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { forgetLimit } from '@/lib/limits/forget-limit'

async function find(tx: Transaction, { accountId }: AccountInput) {
  const account = await tx.patientAccount.findUnique({
    where: { publicId: accountId, mergedIntoId: null },
    select: { id: true, contacts: { select: { value: true } } },
  })
  if (!account) throw notFound()
  return account
}

/**
 * Gives the tries back that an account has spent on birth dates, and lets it ask for sign-in messages again. It opens nothing:
 * the birth date is asked for as before. Each clinic reads in its own chain that tries were given.
 */
export async function unlockAccount(admin: AdminActor, input: AccountInput): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { id, contacts } = await find(tx, input)
    const where = { accountId: id, triesTaken: { gte: birthDateTriesAllowed } }
    const spent = await tx.birthDateProof.findMany({ where, select: { clinicId: true, patientId: true } })
    await tx.birthDateProof.updateMany({ where, data: { triesTaken: 0, renewedAt: new Date() } })
    for (const { value } of contacts) await forgetLimit(tx, 'ask-for-link-person', value)
    await recordAudit(tx, admin, {
      action: 'account.unlocked',
      entityId: id,
      metadata: { account: input.accountId, birthDates: spent.length },
    })
    await recordAudits(
      tx,
      admin,
      spent.map(({ clinicId, patientId }) => ({ action: 'birthdate.renewed' as const, entityId: patientId, clinicId })),
    )
  })
}

/** Ends every open sign-in of an account, for a telephone that was lost or stolen. @returns how many there were */
export async function endAccountSessions(admin: AdminActor, input: AccountInput): Promise<number> {
  return dbAcrossClinics.$transaction(async (tx) => {
    const { id } = await find(tx, input)
    const ended = await revokeSessionsOf(tx, { accountId: id }, 'ended by an admin')
    await recordAudit(tx, admin, {
      action: 'account.sessions_ended',
      entityId: id,
      metadata: { account: input.accountId, ended },
    })
    return ended
  })
}
