import type { Transaction } from '@/lib/db'

type Key = { clinicId: bigint; patientId: bigint }

/** By what a clinic knows the patients of an account; for comparing them, not for showing. */
export async function identitiesOf(tx: Transaction, keys: readonly Key[]) {
  const rows = await tx.patient.findMany({
    where: {
      clinicId: { in: keys.map(({ clinicId }) => clinicId) },
      id: { in: keys.map(({ patientId }) => patientId) },
    },
    orderBy: { id: 'asc' },
    select: { id: true, clinicId: true, fullName: true, dateOfBirth: true },
  })
  return rows.map(({ id, ...row }) => ({ patientId: id, ...row }))
}
