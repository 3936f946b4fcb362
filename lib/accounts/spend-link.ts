import { findOrCreateAccount } from '@/lib/accounts/find-or-create-account'
import { codeAttemptsAllowed } from '@/lib/accounts/sign-in-links'
import { recordAudit } from '@/lib/audit/record-audit'
import { makePatientActor, type VisitorActor } from '@/lib/auth/actors'
import type { SpendCodeInput, SpendLinkInput } from '@/lib/auth/schema'
import { hashCode, hashToken, sameHash } from '@/lib/auth/secrets'
import { startSession } from '@/lib/auth/sessions'
import { dbAcrossClinics } from '@/lib/db'
import { stampProved } from '@/lib/deliveries/stamp-delivery'
import { AppError } from '@/lib/errors'

/** The new session, and the result that the message was about (null: the list). */
export type Spent = { sessionPublicId: string; resultPublicId: string | null }

// Expired, used, withdrawn and unknown links get one answer: a stranger learns nothing, the right person how to go on.
const dead = () =>
  new AppError(
    'gone',
    'This link was used already or has run out. Nothing is lost: get a new one with the button below.',
  )

/** Signs in by the link of a message. Of two requests at once one succeeds. */
export async function spendLink(visitor: VisitorActor, { token }: SpendLinkInput): Promise<Spent> {
  const link = await dbAcrossClinics.signInLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { id: true },
  })
  if (!link) throw dead()
  return spend(visitor, link.id, dead)
}

const wrongCode = () =>
  new AppError(
    'unauthenticated',
    'This code does not fit this address, was used already or has run out. Check both, or ask for a new message.',
  )

/**
 * Signs in by the code of a message. Each message's code may be tried a few times in its whole life; the try is taken before
 * the comparison, so that parallel guesses cannot exceed it. The link of the same message is not spent by wrong codes, so
 * nobody can lock a family out by guessing.
 */
export async function spendCode(visitor: VisitorActor, { email: contact, code }: SpendCodeInput): Promise<Spent> {
  const links = await dbAcrossClinics.signInLink.findMany({
    where: {
      contactKind: contact.kind,
      contactValue: contact.value,
      expiresAt: { gt: new Date() },
      usedAt: null,
      revokedAt: null,
    },
    orderBy: { id: 'desc' },
    take: 5,
    select: { id: true, publicId: true, codeHash: true },
  })
  for (const link of links) {
    const { count } = await dbAcrossClinics.signInLink.updateMany({
      where: { id: link.id, codeAttempts: { lt: codeAttemptsAllowed } },
      data: { codeAttempts: { increment: 1 } },
    })
    if (count === 1 && sameHash(link.codeHash, hashCode(code, link.publicId))) return spend(visitor, link.id, wrongCode)
  }
  throw wrongCode()
}

async function spend(visitor: VisitorActor, linkId: bigint, refusal: () => AppError): Promise<Spent> {
  return dbAcrossClinics.$transaction(async (tx) => {
    // Every condition of a living link stands in the update; the number of rows decides.
    const { count } = await tx.signInLink.updateMany({
      where: { id: linkId, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    })
    if (count === 0) throw refusal()
    const link = await tx.signInLink.findUniqueOrThrow({
      where: { id: linkId },
      include: { result: { select: { publicId: true } } },
    })
    const { accountId } = await findOrCreateAccount(tx, link.contactValue, link.contactKind)
    const account = await tx.patientAccount.update({ where: { id: accountId }, data: { lastLoginAt: new Date() } })
    const sessionPublicId = await startSession(tx, 'patient', { accountId }, visitor.origin)
    const actor = makePatientActor({
      accountId,
      accountPublicId: account.publicId,
      language: account.language,
      patients: [],
      sessionId: 0n,
      origin: visitor.origin,
    })
    await recordAudit(tx, actor, { action: 'account.signed_in', entityId: accountId })
    if (link.resultId !== null)
      await recordAudit(tx, actor, { action: 'link.used', entityId: link.resultId, clinicId: link.clinicId })
    if (link.clinicId !== null && link.deliveryId !== null)
      await stampProved(tx, { clinicId: link.clinicId, deliveryId: link.deliveryId })
    return { sessionPublicId, resultPublicId: link.result?.publicId ?? null }
  })
}
