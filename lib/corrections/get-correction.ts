import type { ClinicActor } from '@/lib/auth/actors'
import { describeCorrection } from '@/lib/corrections/describe-correction'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { listObservations } from '@/lib/observations/list-observations'
import { resultsOf } from '@/lib/results/access'
import { describeFile } from '@/lib/results/get-result'

/** What the correction page of a result shows: what is in force, and the correction on its way, where there is one. */
export async function getCorrection(actor: ClinicActor, { resultId }: { resultId: string }) {
  const result = await db.result.findFirst({
    where: { publicId: resultId, ...resultsOf(actor), sentAt: { not: null } },
    include: {
      patient: { select: { publicId: true, fullName: true, patientNumber: true, dateOfBirth: true } },
      versions: {
        where: { supersededAt: null },
        include: { files: { orderBy: { position: 'asc' }, include: { file: true } } },
      },
    },
  })
  const [version] = result?.versions ?? []
  if (!result?.patient || !version) throw notFound()
  const { clinicId, patient } = result
  const open = await describeCorrection(db, { clinicId, resultId: result.id, open: true })
  const proposed = open && (await filesOf(clinicId, open.newVersionId))
  return {
    resultId,
    testName: result.testName,
    withdrawn: result.recalledAt !== null,
    patient: {
      patientId: patient.publicId,
      fullName: patient.fullName,
      patientNumber: patient.patientNumber,
      dateOfBirth: patient.dateOfBirth?.toISOString().slice(0, 10) ?? null,
    },
    files: version.files.map(({ file }) => describeFile(file)),
    observations: await listObservations(db, { clinicId, versionId: version.id }),
    open: open && {
      correctionId: open.correctionId,
      reason: open.reason,
      dangerous: open.dangerous,
      reviewed: open.reviewedAt !== null,
      changes: open.changes,
      documentsReplaced: open.documentsReplaced,
      files: proposed ?? [],
    },
  }
}
export type CorrectionPage = Awaited<ReturnType<typeof getCorrection>>

async function filesOf(clinicId: bigint, versionId: bigint) {
  const rows = await db.resultFile.findMany({
    where: { clinicId, versionId },
    orderBy: { position: 'asc' },
    include: { file: true },
  })
  return rows.map(({ file }) => describeFile(file))
}
