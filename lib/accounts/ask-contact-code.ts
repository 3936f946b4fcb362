import type { AddContactInput } from '@/lib/accounts/schema'
import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { codeOf, hashCode, newSeed } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'

export const contactCodeMinutes = 15

/**
 * Sends a code to another address or number, with which this account wants to sign in too. Nothing changes before it is proved,
 * and the answer is the same whoever has that address. @throws rate_limited
 */
export async function askContactCode(
  actor: PatientActor,
  { contact }: AddContactInput,
  language: string,
): Promise<{ proofId: string }> {
  await takeLimit('contact-code-account', actor.accountPublicId)
  await takeLimit('contact-code-address', contact.value)
  const [proofId, seed] = [newId('contactProof'), newSeed()]
  await dbAcrossClinics.$transaction(async (tx) => {
    await tx.accountContactProof.create({
      data: {
        publicId: proofId,
        accountId: actor.accountId,
        ...contact,
        seed,
        codeHash: hashCode(codeOf(seed), proofId),
        language,
        expiresAt: new Date(Date.now() + contactCodeMinutes * 60_000),
      },
    })
    await recordAudit(tx, actor, { action: 'contact.code_asked', entityId: actor.accountId })
    await enqueueJob(tx, 'send-contact-code', { proofId }, { key: proofId })
  })
  return { proofId }
}
