import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'
import type { GrantSupportInput, SupportGrantInput } from '@/lib/support/schema'

/**
 * Lets one person of OodoMedLink look at the clinic's state for some hours. They are named by the address from which they
 * wrote; there is no list to choose from. @throws conflict where nobody has that address, rate_limited
 */
export async function grantSupport(actor: ClinicActor, { email, hours, reason }: GrantSupportInput): Promise<void> {
  const { clinicId, memberId } = actor
  // Addresses could else be tried one after the other.
  await takeLimit('grant-support-clinic', actor.clinicPublicId)
  const admin = await dbAcrossClinics.admin.findUnique({
    where: { email, status: 'active' },
    select: { id: true, publicId: true },
  })
  if (!admin)
    throw new AppError(
      'conflict',
      'Nobody at OodoMedLink has this address. Copy it from the message that they wrote.',
      {
        fields: { email: 'Nobody at OodoMedLink has this address.' },
      },
    )
  const grantedAt = new Date()
  const publicId = newId('supportGrant')
  await dbAcrossClinics.$transaction(async (tx) => {
    const expiresAt = new Date(grantedAt.getTime() + hours * 3_600_000)
    await tx.supportGrant.create({
      data: { publicId, clinicId, adminId: admin.id, reason, grantedById: memberId, grantedAt, expiresAt },
    })
    await recordAudit(tx, actor, {
      action: 'support.granted',
      entityId: clinicId,
      metadata: { grant: publicId, admin: admin.publicId, hours },
    })
    await enqueueJob(tx, 'tell-support-grant', { grantId: publicId }, { key: publicId })
  })
}

/** Ends a grant; the admin's next request opens nothing. @throws not_found where none of the clinic's holds */
export async function revokeSupport(actor: ClinicActor, { grantId }: SupportGrantInput): Promise<void> {
  const { clinicId, memberId } = actor
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.supportGrant.updateMany({
      where: { publicId: grantId, clinicId, revokedAt: null, expiresAt: { gt: new Date() } },
      data: { revokedAt: new Date(), revokedById: memberId },
    })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, { action: 'support.revoked', entityId: clinicId, metadata: { grant: grantId } })
  })
}
