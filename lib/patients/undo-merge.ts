import { z } from 'zod'
import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { forgetChannels } from '@/lib/channels/keep-channels'
import { db, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { countSentSince } from '@/lib/results/count-of-patient'
import { moveResults } from '@/lib/results/move-to-patient'
import { refreshSearchTerms } from '@/lib/patients/refresh-search-terms'
import type { UndoMergeInput } from '@/lib/patients/schema'

const keptInput = z.object({
  resultIds: z.array(z.string()),
  contactIds: z.array(z.string()),
  numbers: z.object({ own: z.string(), earlier: z.array(z.string()) }),
})

/**
 * Parts two patients again who were merged by mistake: results, contacts and numbers go back to where they were. Not when one of
 * the results was sent since, because the survivor's readers were told of it, and not while the survivor is archived or merged.
 */
export async function undoMerge(actor: ClinicActor, { mergeId }: UndoMergeInput): Promise<{ patientId: string }> {
  const { clinicId } = actor
  return db.$transaction(async (tx) => {
    const merge = await tx.patientMerge.findFirst({
      where: { publicId: mergeId, clinicId },
      include: { survivor: true, absorbed: true },
    })
    if (!merge) throw notFound()
    const { survivor, absorbed, mergedAt } = merge
    const kept = keptInput.parse(merge.kept)
    if (survivor.archivedAt !== null)
      throw new AppError('conflict', 'The patient was archived or merged again since. Bring that one back first.')
    const { resultIds } = kept
    const sent = await countSentSince(tx, actor, { patientId: survivor.id, resultIds, since: mergedAt })
    if (sent > 0)
      throw new AppError(
        'conflict',
        'A result was sent since the merge, as this patient’s. Withdraw it and match it anew if it was wrong.',
      )
    const { count } = await tx.patientMerge.updateMany({
      where: { id: merge.id, clinicId, undoneAt: null },
      data: { undoneAt: new Date(), undoneById: actor.memberId },
    })
    if (count === 0) throw new AppError('conflict', 'This merge was taken back already.')
    await tx.patient.updateMany({
      where: { id: absorbed.id, clinicId, mergedIntoId: survivor.id },
      data: { mergedIntoId: null, archivedAt: null, archivedById: null },
    })
    await moveResults(tx, actor, { from: survivor.id, to: absorbed.id, only: kept.resultIds })
    await giveBack(tx, actor, { survivorId: survivor.id, absorbedId: absorbed.id, kept })
    await refreshSearchTerms(tx, actor, survivor.id)
    await refreshSearchTerms(tx, actor, absorbed.id)
    await recordAudit(tx, actor, {
      action: 'patient.merge_undone',
      entityId: survivor.id,
      metadata: { patient: survivor.publicId, absorbed: absorbed.publicId, merge: mergeId },
    })
    return { patientId: survivor.publicId }
  })
}

type Parting = { survivorId: bigint; absorbedId: bigint; kept: z.infer<typeof keptInput> }

async function giveBack(tx: Transaction, actor: ClinicActor, { survivorId, absorbedId, kept }: Parting) {
  const { clinicId } = actor
  const staying = await tx.patientContact.findMany({
    where: { clinicId, patientId: survivorId, contact: { publicId: { notIn: kept.contactIds } } },
    select: { contactId: true },
  })
  const except = staying.map(({ contactId }) => contactId)
  await forgetChannels(tx, actor, survivorId, { except })
  await tx.patientContact.deleteMany({ where: { clinicId, patientId: survivorId, contactId: { notIn: except } } })
  await tx.patientAlias.deleteMany({ where: { clinicId, number: kept.numbers.own, patientId: survivorId } })
  await tx.patientAlias.updateMany({
    where: { clinicId, number: { in: kept.numbers.earlier }, patientId: survivorId },
    data: { patientId: absorbedId },
  })
}
