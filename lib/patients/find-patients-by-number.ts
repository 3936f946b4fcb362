import type { Transaction } from '@/lib/db'

/** A clinic's patients with these numbers, without those put away. */
export function findPatientsByNumber(
  tx: Transaction,
  { clinicId, numbers }: { clinicId: bigint; numbers: readonly string[] },
) {
  return tx.patient.findMany({
    where: { clinicId, patientNumber: { in: [...numbers] }, archivedAt: null },
    select: { id: true, publicId: true, patientNumber: true, fullName: true, dateOfBirth: true },
  })
}
