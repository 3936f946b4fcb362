import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'

export const takeawayHours = 24

/** Asks for everything as one archive; a job makes it. @throws conflict while one is being made, rate_limited */
export async function askTakeaway(actor: PatientActor, language: string): Promise<{ takeawayId: string }> {
  await takeLimit('takeaway-account', actor.accountPublicId)
  const takeawayId = newId('takeaway')
  const { accountId, sessionId } = actor
  await dbAcrossClinics.$transaction(async (tx) => {
    const expiresAt = new Date(Date.now() + takeawayHours * 3_600_000)
    const { count } = await tx.takeaway.createMany({
      data: [{ publicId: takeawayId, accountId, sessionId, language, expiresAt }],
      skipDuplicates: true,
    })
    if (count === 0) throw new AppError('conflict', 'An archive is being made already.')
    const { id } = await tx.takeaway.findUniqueOrThrow({ where: { publicId: takeawayId }, select: { id: true } })
    await recordAudit(tx, actor, { action: 'takeaway.asked', entityId: id, metadata: { takeaway: takeawayId } })
    await enqueueJob(tx, 'make-takeaway', { takeawayId }, { key: takeawayId, maxAttempts: 3 })
  })
  return { takeawayId }
}
