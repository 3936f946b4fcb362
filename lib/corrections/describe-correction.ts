import type { Transaction } from '@/lib/db'
import { diffValues } from '@/lib/corrections/diff-values'
import type { ValueChange } from '@/lib/corrections/schema'
import { listObservations } from '@/lib/observations/list-observations'

export type CorrectionWords = {
  correctionId: string
  reason: string
  createdAt: Date
  reviewedAt: Date | null
  authorisedAt: Date | null
  dangerous: boolean
  changes: ValueChange[]
  documentsReplaced: boolean
  newVersionId: bigint
}

type Which =
  | { clinicId: bigint; resultId: bigint; open: true }
  | { clinicId: bigint; newVersionId: bigint; open: false }

/**
 * What a correction changes: the one on its way, for the clinic, or the one that made this version, for its readers. Null where
 * there is none.
 */
export async function describeCorrection(tx: Transaction, which: Which): Promise<CorrectionWords | null> {
  const { clinicId } = which
  const found = await tx.correction.findFirst({
    where: which.open
      ? { clinicId, resultId: which.resultId, openSlot: 1 }
      : { clinicId, newVersionId: which.newVersionId, authorisedAt: { not: null } },
    include: {
      oldVersion: { select: { files: { select: { fileId: true } } } },
      newVersion: { select: { files: { select: { fileId: true } } } },
    },
  })
  if (!found) return null
  const valuesOf = (versionId: bigint) => listObservations(tx, { clinicId, versionId })
  const [before, after] = [await valuesOf(found.oldVersionId), await valuesOf(found.newVersionId)]
  const filesOf = (version: { files: { fileId: bigint }[] }) =>
    version.files.map(({ fileId }) => String(fileId)).toSorted()
  const [old, now] = [filesOf(found.oldVersion), filesOf(found.newVersion)]
  return {
    correctionId: found.publicId,
    reason: found.reason,
    createdAt: found.createdAt,
    reviewedAt: found.reviewedAt,
    authorisedAt: found.authorisedAt,
    dangerous: found.dangerous,
    changes: diffValues(before, after),
    documentsReplaced: old.join() !== now.join(),
    newVersionId: found.newVersionId,
  }
}
