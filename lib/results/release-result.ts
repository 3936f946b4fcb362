import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { listUsableChannels } from '@/lib/channels/list-usable-channels'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { decideFor, hold, promiseRelease } from '@/lib/results/apply-release-policy'
import { followSent } from '@/lib/results/follow-sent'
import { hasContent } from '@/lib/results/has-content'
import { identityAllows } from '@/lib/results/identity-allows'
import type { ReleaseProblem } from '@/prisma/generated/enums'

const releaser = makeSystemActor('release-result')

/**
 * The job that lets a result go when its time has come. It decides then, not before: not one that was withdrawn, sent or held
 * meanwhile; not against rules that have changed; and where the clinic, the patient's contacts or the identity stand against it,
 * it stays, with the reason in sight, and is tried again.
 */
export async function releaseResult({ resultId }: { resultId: string }): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const now = new Date()
    const result = await tx.result.findUnique({
      where: { publicId: resultId },
      include: { clinic: { select: { status: true } } },
    })
    if (result?.status !== 'processed' || result.recalledAt !== null) return
    if (result.releaseAt === null || result.releaseAt > now) return
    // A date that a person has set is theirs; what a rule decided is the rules' as they stand now.
    if (result.heldFor !== 'date') {
      const decision = await decideFor(tx, result)
      if (decision.releaseAt === null || decision.releaseAt > now) {
        await hold(tx, result, decision)
        if (decision.releaseAt) await promiseRelease(tx, resultId, decision.releaseAt)
        return
      }
    }
    const { id, clinicId, releaseAt, heldFor } = result
    const problem = await problemOf(tx, result)
    const as = { id, clinicId, status: 'processed' as const, recalledAt: null, releaseAt, heldFor }
    if (problem) {
      await tx.result.updateMany({ where: as, data: { releaseProblem: problem } })
      return
    }
    const { count } = await tx.result.updateMany({
      where: as,
      data: { status: 'sent', sentAt: now, heldFor: null, releaseProblem: null },
    })
    if (count === 0) return
    await recordAudit(tx, releaser, {
      action: 'result.released',
      entityId: id,
      clinicId,
      metadata: { result: resultId, heldFor },
    })
    await followSent(tx, result)
  })
}

type Waiting = { id: bigint; clinicId: bigint; patientId: bigint | null; clinic: { status: string } }

async function problemOf(tx: Transaction, result: Waiting): Promise<ReleaseProblem | null> {
  const { id, clinicId, patientId } = result
  if (result.clinic.status !== 'active') return 'clinic_not_active'
  if ((await tx.result.count({ where: { id, clinicId, ...hasContent } })) === 0) return 'empty'
  if ((await tx.result.count({ where: { id, clinicId, ...identityAllows } })) === 0) return 'identity'
  if (patientId === null || (await listUsableChannels(tx, { clinicId, patientId })).length === 0) return 'unreachable'
  return null
}

const perRound = 200

/** The periodic job that looks again at results whose time has come and that are still there. */
export async function releaseDueResults(): Promise<void> {
  const due = await dbAcrossClinics.result.findMany({
    where: { status: 'processed', releaseAt: { lte: new Date() }, recalledAt: null },
    orderBy: { releaseAt: 'asc' },
    take: perRound,
    select: { publicId: true },
  })
  for (const { publicId } of due) await releaseResult({ resultId: publicId })
}
