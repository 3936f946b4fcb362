import { dbAcrossClinics } from '@/lib/db'

export type PatientOfNumber = { id: bigint; publicId: string; number: string }

/**
 * The patients of a clinic who have one of these numbers, or had it before a merge; archived ones are nobody's to match.
 * `number` is the one that was asked for, as the database compares it (without case).
 */
export async function findPatientsByNumbers(
  { clinicId }: { clinicId: bigint },
  numbers: readonly string[],
): Promise<PatientOfNumber[]> {
  if (numbers.length === 0) return []
  const wanted = { in: [...new Set(numbers)] }
  const shown = { id: true, publicId: true } as const
  const [patients, aliases] = await Promise.all([
    dbAcrossClinics.patient.findMany({
      where: { clinicId, patientNumber: wanted, archivedAt: null },
      select: { ...shown, patientNumber: true },
    }),
    dbAcrossClinics.patientAlias.findMany({
      where: { clinicId, number: wanted, patient: { archivedAt: null } },
      select: { number: true, patient: { select: shown } },
    }),
  ])
  return [
    ...patients.map(({ patientNumber, ...patient }) => ({ ...patient, number: patientNumber })),
    ...aliases.map(({ number, patient }) => ({ ...patient, number })),
  ]
}
