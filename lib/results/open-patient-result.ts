import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { resultsToldTo } from '@/lib/results/access'
import { describeFile } from '@/lib/results/get-result'
import { initialsOf } from '@/lib/results/list-patient-results'
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
  await db.$transaction(async (tx) => {
    const where = { id: result.id, ...resultsToldTo(actor), recalledAt: null, firstViewedAt: null }
    await tx.result.updateMany({ where, data: { firstViewedAt: new Date() } })
    await recordAudit(tx, actor, {
      action: 'result.viewed',
      entityId: result.id,
      clinicId: result.clinicId,
      metadata: { result: resultId },
    })
  })
  return {
    withdrawn: false as const,
    resultId,
    clinic,
    patientName: result.patient?.fullName ?? '',
    patientInitials: initialsOf(result.patient?.fullName ?? ''),
    patientNumber: result.patient?.patientNumber ?? '',
    testName: result.testName,
    resultType: result.resultType as ResultType,
    testDate: result.testDate.toISOString().slice(0, 10),
    sentAt: result.sentAt ?? result.uploadedAt,
    notes: result.notes,
    files: (result.versions[0]?.files ?? []).map(({ file }) => describeFile(file)),
  }
}
