import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { listUsableChannels } from '@/lib/channels/list-usable-channels'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { resultsOf } from '@/lib/results/access'
import type { ResultInput } from '@/lib/results/schema'
import { assertClinicMaySend } from '@/lib/results/send-result'

const pauseMinutes = 1

/** Sends the message of a sent result again, to the patient's addresses as they are now. Clicking twice sends once. */
export async function announceAgain(actor: ClinicActor, { resultId }: ResultInput): Promise<void> {
  assertClinicMaySend(actor)
  await db.$transaction(async (tx) => {
    const result = await tx.result.findFirst({
      where: { publicId: resultId, ...resultsOf(actor) },
      select: { id: true, status: true, recalledAt: true, patientId: true },
    })
    if (!result) throw notFound()
    if (result.status !== 'sent' || result.recalledAt !== null)
      throw new AppError('conflict', 'Only a result that is sent and not withdrawn can be announced again.')
    const { patientId } = result
    const ways = patientId === null ? [] : await listUsableChannels(tx, { clinicId: actor.clinicId, patientId })
    if (ways.length === 0)
      throw new AppError(
        'invalid',
        'No message can go to this patient now: there is no address, or it came back, or the patient stopped our messages. Look at the patient’s page, or telephone.',
      )
    // The round is the minute, so that an impatient second click is the same work as the first.
    const round = Math.floor(Date.now() / (pauseMinutes * 60_000))
    await enqueueJob(tx, 'announce-result', { resultId, round }, { key: `${resultId}:${round}` })
    await recordAudit(tx, actor, {
      action: 'result.announced_again',
      entityId: result.id,
      metadata: { result: resultId },
    })
  })
}
