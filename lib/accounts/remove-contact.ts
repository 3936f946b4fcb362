import { tellOtherContacts } from '@/lib/accounts/contact-messages'
import { lockAccount } from '@/lib/accounts/lock-account.sql'
import type { RemoveContactInput } from '@/lib/accounts/schema'
import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { newId } from '@/lib/ids'

/**
 * Takes an address or number off this account: nobody signs in with it any more, and what clinics sent there is not seen here
 * any more. It is told itself, and the others are. @throws conflict for the last one
 */
export async function removeContact(actor: PatientActor, { contact }: RemoveContactInput): Promise<void> {
  const { accountId, language } = actor
  await dbAcrossClinics.$transaction(async (tx) => {
    // Two removals at once would otherwise each leave the other's.
    await lockAccount(tx, accountId)
    const total = await tx.patientAccountContact.count({ where: { accountId } })
    const { count } =
      total > 1 ? await tx.patientAccountContact.deleteMany({ where: { accountId, ...contact } }) : { count: 0 }
    if (count === 0) {
      if (await tx.patientAccountContact.findFirst({ where: { accountId, ...contact } }))
        throw new AppError('conflict', 'This is the only address left; without it nobody could sign in.')
      throw notFound()
    }
    await recordAudit(tx, actor, { action: 'contact.removed', entityId: accountId })
    await enqueueJob(
      tx,
      'tell-contact-changed',
      { ...contact, language, change: 'removed' },
      { key: newId('contactProof') },
    )
    await tellOtherContacts(tx, actor, { ...contact, change: 'removed' })
  })
}
