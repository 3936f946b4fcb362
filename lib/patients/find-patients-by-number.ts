import type { Transaction } from '@/lib/db'

/**
 * A clinic's patients who have these numbers, or had them before a merge; those put away are nobody's to match. `number` is the
 * one that was asked for, as the database compares it (without case).
 */
export async function findPatientsByNumber(
  tx: Transaction,
  { clinicId, numbers }: { clinicId: bigint; numbers: readonly string[] },
) {
  const wanted = { in: [...new Set(numbers)] }
  const facts = { id: true, publicId: true, patientNumber: true, fullName: true, dateOfBirth: true } as const
  const [patients, aliases] = await Promise.all([
    tx.patient.findMany({ where: { clinicId, patientNumber: wanted, archivedAt: null }, select: facts }),
    tx.patientAlias.findMany({
      where: { clinicId, number: wanted, patient: { archivedAt: null } },
      select: { number: true, patient: { select: facts } },
    }),
  ])
  return [
    ...patients.map((patient) => ({ ...patient, number: patient.patientNumber })),
    ...aliases.map(({ number, patient }) => ({ ...patient, number })),
  ]
}
