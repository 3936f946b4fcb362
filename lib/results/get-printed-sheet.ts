import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { notFound } from '@/lib/errors'
import { findVersionContent } from '@/lib/results/find-version-content'
import { resultsVisibleTo } from '@/lib/results/access'
import { printedCodeOf } from '@/lib/results/printed-code'

/**
 * What stands on the sheet of a result that a patient prints, with the address at which anybody sees whether it still holds.
 * @throws not_found for a result that is not theirs, or withdrawn
 */
export async function getPrintedSheet(actor: PatientActor, { resultId }: { resultId: string }) {
  const result = await db.result.findFirst({
    where: { publicId: resultId, ...resultsVisibleTo(actor) },
    select: {
      id: true,
      clinicId: true,
      clinic: { select: { timeZone: true } },
      patient: { select: { fullName: true, patientNumber: true } },
      versions: {
        where: { supersededAt: null },
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true, publicId: true, number: true },
      },
    },
  })
  const [version] = result?.versions ?? []
  if (!result || !version) throw notFound()
  const { clinicId } = result
  const metadata = { result: resultId, version: version.number }
  await recordAudit(db, actor, { action: 'result.printed', entityId: result.id, clinicId, metadata })
  const content = await findVersionContent(db, { clinicId, versionId: version.id })
  return {
    testName: content.testName,
    resultType: content.resultType,
    testDate: content.testDate,
    clinicName: content.clinicName,
    notes: content.notes,
    observations: content.observations,
    documents: content.files.length,
    versionNumber: version.number,
    patientName: result.patient?.fullName ?? '',
    patientNumber: result.patient?.patientNumber ?? '',
    timeZone: result.clinic.timeZone,
    verifyAt: `${env().APP_URL}/verify/${printedCodeOf(version.publicId)}`,
  }
}
