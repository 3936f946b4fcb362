import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { patientsOf } from '@/lib/patients/access'
import { countOfPatient } from '@/lib/results/count-of-patient'
import type { ArchivePatientInput, PatientIdInput } from '@/lib/patients/schema'
import { pauseSharesOfPatient } from '@/lib/shares/stop-shares'

/**
 * Takes a patient out of lists, search and matching. Results that were sent stay readable, shares of them are paused. With results that still wait it
 * asks first, because nobody would look for them under an archived patient.
 */
export async function archivePatient(actor: ClinicActor, { patientId, sure }: ArchivePatientInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const own = { publicId: patientId, ...patientsOf(actor) }
    const patient = await tx.patient.findFirst({ where: { ...own, archivedAt: null }, select: { id: true } })
    if (!patient) throw notFound()
    const { waiting } = await countOfPatient(tx, actor, patient.id)
    if (waiting > 0 && sure !== 'on')
      throw new AppError(
        'conflict',
        'Results of this patient are not sent yet. Tick the box to archive nevertheless.',
        {
          fields: { sure: waiting === 1 ? 'One result waits.' : `${waiting} results wait.` },
        },
      )
    const { count } = await tx.patient.updateMany({
      where: { ...own, archivedAt: null },
      data: { archivedAt: new Date(), archivedById: actor.memberId },
    })
    if (count === 0) throw notFound()
    await pauseSharesOfPatient(tx, actor, { clinicId: actor.clinicId, patientId: patient.id })
    await recordAudit(tx, actor, {
      action: 'patient.archived',
      entityId: patient.id,
      metadata: { patient: patientId, waiting },
    })
  })
}

/** Brings an archived patient back. One that went up in another comes back by taking the merge back. */
export async function restorePatient(actor: ClinicActor, { patientId }: PatientIdInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const own = { publicId: patientId, ...patientsOf(actor), mergedIntoId: null }
    const { count } = await tx.patient.updateMany({
      where: { ...own, archivedAt: { not: null } },
      data: { archivedAt: null, archivedById: null },
    })
    if (count === 0) throw notFound()
    const { id } = await tx.patient.findFirstOrThrow({ where: own, select: { id: true } })
    await recordAudit(tx, actor, { action: 'patient.restored', entityId: id, metadata: { patient: patientId } })
  })
}
