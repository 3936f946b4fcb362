import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'

/** How many results a patient was sent, and how many wait: for those who archive or merge patients. */
export async function countOfPatient(
  tx: Transaction,
  { clinicId }: ClinicActor,
  patientId: bigint,
): Promise<{ sent: number; waiting: number }> {
  const where = { clinicId, patientId }
  const [sent, waiting] = await Promise.all([
    tx.result.count({ where: { ...where, status: { in: ['sent', 'archived'] } } }),
    tx.result.count({ where: { ...where, status: { in: ['pending', 'processed'] } } }),
  ])
  return { sent, waiting }
}

/** How many of these results were sent as this patient's after a moment. */
export async function countSentSince(
  tx: Transaction,
  { clinicId }: ClinicActor,
  { patientId, resultIds, since }: { patientId: bigint; resultIds: readonly string[]; since: Date },
): Promise<number> {
  return tx.result.count({
    where: { clinicId, patientId, publicId: { in: [...resultIds] }, sentAt: { gt: since } },
  })
}
