import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { hashToken, newSeed, tokenOf } from '@/lib/auth/secrets'
import { proveClinicAddress } from '@/lib/clinics/prove-address'
import type { VerifyEmailInput } from '@/lib/clinics/schema'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { sendMail } from '@/lib/mail/send-mail'
import { verificationMail } from '@/lib/mail/staff-mails'

const lifetimeHours = 24

/** Makes a link that proves a member's address, and promises the message. */
export async function createVerification(
  tx: Transaction,
  member: { clinicId: bigint; memberId: bigint; email: string },
): Promise<void> {
  const seed = newSeed()
  const tokenHash = hashToken(tokenOf(seed, 'email-verification'))
  const expiresAt = new Date(Date.now() + lifetimeHours * 3_600_000)
  const { id } = await tx.emailVerificationToken.create({
    data: { ...member, seed, tokenHash, expiresAt },
    select: { id: true },
  })
  await enqueueJob(tx, 'send-email-verification', { verificationId: id.toString() }, { key: id.toString() })
}

/** The job that sends the link. The mail service knows the message by its link's hash: a row's number is nobody else's business. */
export async function sendEmailVerification({ verificationId }: { verificationId: string }): Promise<void> {
  const row = await dbAcrossClinics.emailVerificationToken.findUnique({ where: { id: BigInt(verificationId) } })
  if (!row || row.verifiedAt !== null || row.expiresAt < new Date()) return
  const { subject, body } = verificationMail(tokenOf(row.seed, 'email-verification'), lifetimeHours)
  const idempotencyKey = `email-verification:${Buffer.from(row.tokenHash).toString('hex')}`
  await sendMail({ to: row.email, subject, body, idempotencyKey })
}

/** Proves a member's address, by a person's click on the page behind the link. Gives no session: they sign in with the password. */
export async function verifyEmail(visitor: VisitorActor, { token }: VerifyEmailInput): Promise<void> {
  const gone = () =>
    new AppError(
      'gone',
      'This link was used already or has run out. Sign in with your password: if the address is still unproved, we send a new link.',
    )
  const row = await dbAcrossClinics.emailVerificationToken.findUnique({ where: { tokenHash: hashToken(token) } })
  if (!row) throw gone()
  await dbAcrossClinics.$transaction(async (tx) => {
    const now = new Date()
    const { count } = await tx.emailVerificationToken.updateMany({
      where: { id: row.id, clinicId: row.clinicId, verifiedAt: null, expiresAt: { gt: now } },
      data: { verifiedAt: now },
    })
    if (count === 0) throw gone()
    await tx.member.updateMany({
      where: { id: row.memberId, clinicId: row.clinicId, email: row.email },
      data: { emailVerifiedAt: now },
    })
    await proveClinicAddress(tx, row)
    await recordAudit(tx, visitor, { action: 'clinic.email_verified', entityId: row.clinicId, clinicId: row.clinicId })
  })
}
