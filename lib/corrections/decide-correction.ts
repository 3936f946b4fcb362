import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { assertBearsIdentity } from '@/lib/corrections/assert-bears-identity'
import { openCall } from '@/lib/calls/open-call'
import type { CorrectionInput, ReviewCorrectionInput } from '@/lib/corrections/schema'
import { db, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { flagClassOf } from '@/lib/observations/flag-class'
import { listObservations } from '@/lib/observations/list-observations'
import { releaseSettingsOf } from '@/lib/release/policy-of'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { followSent } from '@/lib/results/follow-sent'

const gone = 'This correction was decided meanwhile. Look at the result again.'
/** Rounds of messages above this belong to a version, so that none is taken for a second press on "send again". */
const firstRoundOfVersions = 1_000

async function findOwn(tx: Transaction, actor: ClinicActor, { correctionId, resultId }: CorrectionInput) {
  const found = await tx.correction.findFirst({
    where: { publicId: correctionId, clinicId: actor.clinicId, result: { publicId: resultId } },
    include: { newVersion: { select: { number: true } }, result: { select: { publicId: true, flagClass: true } } },
  })
  if (!found) throw notFound()
  return found
}

const audited = ({ correctionId, resultId }: CorrectionInput, entityId: bigint) => ({
  entityId,
  metadata: { result: resultId, correction: correctionId },
})

/** A person has compared the corrected version with the patient and with what it replaces. */
export async function reviewCorrection(actor: ClinicActor, input: ReviewCorrectionInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, resultId } = await findOwn(tx, actor, input)
    const { count } = await tx.correction.updateMany({
      where: { id, clinicId: actor.clinicId, openSlot: 1, reviewedAt: null },
      data: { reviewedAt: new Date(), reviewedById: actor.memberId },
    })
    if (count === 0) throw new AppError('conflict', gone)
    await recordAudit(tx, actor, { action: 'correction.reviewed', ...audited(input, resultId) })
  })
}

/**
 * Puts the corrected version in force: the old one is kept and superseded, the result counts as unread again, a result that was
 * withdrawn for it is open again, and its patient is told. A critical value is called about anew.
 */
export async function authoriseCorrection(actor: ClinicActor, input: CorrectionInput): Promise<void> {
  const { clinicId, memberId } = actor
  await assertBearsIdentity(actor, input)
  await db.$transaction(async (tx) => {
    const correction = await findOwn(tx, actor, input)
    const { id, resultId, oldVersionId, newVersionId } = correction
    const now = new Date()
    const { count } = await tx.correction.updateMany({
      where: { id, clinicId, openSlot: 1, reviewedAt: { not: null } },
      data: { openSlot: null, authorisedAt: now, authorisedById: memberId },
    })
    if (count === 0) throw new AppError('conflict', `${gone} It has to be reviewed before it is authorised.`)
    await tx.resultVersion.updateMany({ where: { id: oldVersionId, clinicId }, data: { supersededAt: now } })
    await tx.resultVersion.updateMany({ where: { id: newVersionId, clinicId }, data: { supersededAt: null } })
    const values = await listObservations(tx, { clinicId, versionId: newVersionId })
    const flagClass = values.length > 0 ? flagClassOf(values) : correction.result.flagClass
    await tx.result.updateMany({
      where: { id: resultId, clinicId },
      data: { firstViewedAt: null, flagClass, recalledAt: null, recalledById: null, recalledReason: null },
    })
    await recordAudit(tx, actor, { action: 'correction.authorised', ...audited(input, resultId) })
    await followSent(
      tx,
      { id: resultId, publicId: correction.result.publicId, clinicId },
      { round: firstRoundOfVersions + correction.newVersion.number, reason: 'corrected' },
    )
    await enqueueJob(tx, 'update-shares', { resultId: correction.result.publicId }, { key: input.correctionId })
    if (flagClass === 'critical') {
      const { criticalCallMinutes } = await releaseSettingsOf(tx, clinicId)
      await openCall(tx, {
        clinicId,
        resultId,
        kind: 'critical',
        dueAt: new Date(now.getTime() + criticalCallMinutes * 60_000),
      })
    }
  })
}

/** Lets a correction fall; what was sent stays as it is. */
export async function discardCorrection(actor: ClinicActor, input: CorrectionInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, resultId } = await findOwn(tx, actor, input)
    const { count } = await tx.correction.updateMany({
      where: { id, clinicId: actor.clinicId, openSlot: 1 },
      data: { openSlot: null, discardedAt: new Date(), discardedById: actor.memberId },
    })
    if (count === 0) throw new AppError('conflict', gone)
    await recordAudit(tx, actor, { action: 'correction.discarded', ...audited(input, resultId) })
  })
}
