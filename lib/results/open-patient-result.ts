import { birthDateTries } from '@/lib/accounts/birth-date-tries'
import type { PatientActor } from '@/lib/auth/actors'
import { describeCorrection } from '@/lib/corrections/describe-correction'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { listObservations } from '@/lib/observations/list-observations'
import { summariseValues } from '@/lib/observations/summarise-values'
import { mustProve, resultsToldTo } from '@/lib/results/access'
import { describeFile } from '@/lib/results/get-result'
import { initialsOf } from '@/lib/patients/initials-of'
import { codesWithHistory } from '@/lib/results/codes-with-history'
import { noteViewed } from '@/lib/results/note-viewed'
import type { ResultType } from '@/lib/results/schema'

/**
 * Opens a result for its patient: it is read from now on, and that is written down first. A withdrawn one gives only whom to
 * ask. @throws not_found for a result that is not theirs.
 */
export async function openPatientResult(actor: PatientActor, { resultId }: { resultId: string }) {
  const result = await db.result.findFirst({
    where: { publicId: resultId, ...resultsToldTo(actor) },
    include: {
      clinic: {
        select: {
          clinicName: true,
          phone: true,
          email: true,
          timeZone: true,
          colour: true,
          logo: { select: { publicId: true, width: true, height: true } },
        },
      },
      patient: { select: { fullName: true, patientNumber: true } },
      versions: {
        where: { supersededAt: null },
        orderBy: { number: 'desc' },
        take: 1,
        include: { files: { orderBy: { position: 'asc' }, include: { file: true } } },
      },
    },
  })
  if (!result) throw notFound()
  const { clinic } = result
  if (result.recalledAt !== null) return { withdrawn: true as const, clinic }
  const patientInitials = initialsOf(result.patient?.fullName ?? '')
  if (mustProve(actor, result.patientId)) {
    const tries = await birthDateTries(actor, result)
    return { withdrawn: false as const, locked: true as const, resultId, clinic, patientInitials, ...tries }
  }
  await noteViewed(actor, result)
  const [version] = result.versions
  const { clinicId } = result
  const observations = version ? await listObservations(db, { clinicId, versionId: version.id }) : []
  const correction = version && (await describeCorrection(db, { clinicId, newVersionId: version.id, open: false }))
  return {
    withdrawn: false as const,
    locked: false as const,
    observations,
    summary: summariseValues(observations),
    codesWithHistory: await codesWithHistory(actor, {
      resultRowId: result.id,
      patientId: result.patientId,
      codes: observations.flatMap(({ loinc }) => loinc ?? []),
    }),
    correction: correction
      ? {
          reason: correction.reason,
          changes: correction.changes,
          documentsReplaced: correction.documentsReplaced,
          at: correction.authorisedAt ?? correction.createdAt,
        }
      : null,
    resultId,
    clinic,
    patientName: result.patient?.fullName ?? '',
    patientInitials,
    patientNumber: result.patient?.patientNumber ?? '',
    testName: result.testName,
    resultType: result.resultType as ResultType,
    testDate: result.testDate.toISOString().slice(0, 10),
    sentAt: result.sentAt ?? result.uploadedAt,
    notes: result.notes,
    files: (result.versions[0]?.files ?? []).map(({ file }) => describeFile(file)),
  }
}
