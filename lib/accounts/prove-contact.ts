import { tellOtherContacts } from '@/lib/accounts/contact-messages'
import type { ProveContactInput } from '@/lib/accounts/schema'
import { codeAttemptsAllowed } from '@/lib/accounts/sign-in-links'
import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { hashCode, sameHash } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'

const wrong = () => new AppError('unauthenticated', 'This code is not right, was used already or has run out.')

/**
 * Adds the address or number to which the code was sent, and tells those that were there before. A code may be tried a few times
 * in its whole life; the try is taken before the comparison, so that parallel guesses cannot exceed it.
 * @throws unauthenticated for a wrong or dead code, conflict where somebody signs in with that address already
 */
export async function proveContact(actor: PatientActor, { proofId, code }: ProveContactInput): Promise<void> {
  const { accountId } = actor
  const alive = { publicId: proofId, accountId, usedAt: null, expiresAt: { gt: new Date() } }
  const { count } = await dbAcrossClinics.accountContactProof.updateMany({
    where: { ...alive, codeAttempts: { lt: codeAttemptsAllowed } },
    data: { codeAttempts: { increment: 1 } },
  })
  const proof =
    count === 1 ? await dbAcrossClinics.accountContactProof.findUnique({ where: { publicId: proofId } }) : null
  if (!proof || !sameHash(proof.codeHash, hashCode(code, proofId))) {
    await recordAudit(dbAcrossClinics, actor, { action: 'contact.code_refused', entityId: accountId })
    throw wrong()
  }
  await dbAcrossClinics.$transaction(async (tx) => {
    const used = await tx.accountContactProof.updateMany({ where: alive, data: { usedAt: new Date() } })
    if (used.count === 0) throw wrong()
    const { kind, value } = proof
    await tx.patientAccountContact.createMany({
      data: [{ accountId, kind, value, provedAt: new Date() }],
      skipDuplicates: true,
    })
    const owner = await tx.patientAccountContact.findUniqueOrThrow({ where: { kind_value: { kind, value } } })
    // Whoever has another sign-in with it keeps what lies there: taking the address away would lock that person out.
    if (owner.accountId !== accountId)
      throw new AppError('conflict', 'Somebody signs in with this address on its own already.')
    await recordAudit(tx, actor, { action: 'contact.added', entityId: accountId })
    await tellOtherContacts(tx, actor, { kind, value, change: 'added' })
  })
}
