import type { ClinicActor } from '@/lib/auth/actors'
import type { CorrectResultInput } from '@/lib/corrections/schema'
import { addVersion, proposeCorrection } from '@/lib/corrections/propose-correction'
import { diffValues } from '@/lib/corrections/diff-values'
import { db, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { attachFile } from '@/lib/files/attach-file'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { criticalLimitsOf } from '@/lib/observations/critical-limits-of'
import { listObservations } from '@/lib/observations/list-observations'
import type { DecimalSign } from '@/lib/observations/read-number'
import { readObservation } from '@/lib/observations/read-observation'
import { saveObservations } from '@/lib/observations/save-observations'
import { resultsOf } from '@/lib/results/access'
import { recallIn } from '@/lib/results/recall-result'

const invalid = (message: string, field: string) => new AppError('invalid', message, { fields: { [field]: message } })

/**
 * Makes a corrected version of a sent result: other values, other documents, or both. It waits for its review and its
 * authorisation while the old version stays open to the patient; one that is dangerous is withdrawn at once.
 * @throws conflict while another correction is on its way, invalid when nothing changes or nothing would be left
 */
export async function correctResult(actor: ClinicActor, input: CorrectResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const { result, old } = await findToCorrect(tx, actor, input.resultId)
    const before = await listObservations(tx, { clinicId: actor.clinicId, versionId: old.id })
    const facts = await readValues(tx, actor, input, decimalSignOf(before))
    const kept = input.keepDocuments ? old.files.map(({ fileId }) => fileId) : []
    if (old.files.length > 0 && input.fileIds.length === 0 && !input.keepDocuments)
      throw invalid('Choose the documents that replace the old ones, or say that they stay.', 'fileIds')
    if (input.fileIds.length === 0 && kept.length === 0 && facts.length === 0)
      throw invalid('Nothing would be left. Withdraw the result instead.', 'value')
    if (input.fileIds.length === 0 && diffValues(before, facts).length === 0)
      throw invalid('Nothing is different from what was sent.', 'value')
    const version = await addVersion(tx, actor, { resultId: result.id, old, reason: input.reason })
    for (const fileId of kept) await linkFile(tx, actor, version.id, fileId)
    for (const fileId of new Set(input.fileIds)) {
      await linkFile(tx, actor, version.id, (await attachFile(tx, actor, { fileId })).id)
      await enqueueJob(tx, 'read-document', { fileId }, { key: fileId })
    }
    await saveObservations(tx, { clinicId: actor.clinicId, versionId: version.id }, facts)
    await proposeCorrection(tx, actor, {
      ...actor,
      result: { id: result.id, publicId: input.resultId },
      oldVersionId: old.id,
      newVersionId: version.id,
      reason: input.reason,
      dangerous: input.dangerous,
    })
    if (input.dangerous && result.recalledAt === null)
      await recallIn(tx, actor, { resultId: input.resultId, reason: input.reason })
  })
}

async function findToCorrect(tx: Transaction, actor: ClinicActor, resultId: string) {
  const result = await tx.result.findFirst({
    where: { publicId: resultId, ...resultsOf(actor) },
    include: {
      versions: {
        where: { supersededAt: null },
        include: { files: { orderBy: { position: 'asc' }, select: { fileId: true } } },
      },
    },
  })
  if (!result) throw notFound()
  const [old] = result.versions
  if (result.sentAt === null || !old)
    throw new AppError('conflict', 'Only a result that was sent is corrected. Change this one before it goes out.')
  return { result, old }
}

/** The sign with which the laboratory wrote the values that are corrected; whoever corrects them writes as they see. */
function decimalSignOf(before: readonly { valueText: string }[]): DecimalSign {
  const written = (sign: RegExp) => before.some(({ valueText }) => sign.test(valueText))
  return written(/\d,\d/) && !written(/\d\.\d/) ? 'comma' : 'dot'
}

async function readValues(tx: Transaction, actor: ClinicActor, input: CorrectResultInput, decimal: DecimalSign) {
  const limits = await criticalLimitsOf(tx, actor.clinicId)
  return input.analyte.flatMap((analyte, index) => {
    const value = input.value[index] ?? ''
    if (analyte === '' || value === '') return []
    const [code = '', unit = '', range = '', flag = ''] = [
      input.code[index],
      input.unit[index],
      input.range[index],
      input.flag[index],
    ]
    return [readObservation({ analyte, code, value, unit, range, flag }, { decimal, limits })]
  })
}

async function linkFile(tx: Transaction, actor: ClinicActor, versionId: bigint, fileId: bigint) {
  const position = (await tx.resultFile.count({ where: { clinicId: actor.clinicId, versionId } })) + 1
  await tx.resultFile.create({ data: { clinicId: actor.clinicId, versionId, fileId, position } })
}
