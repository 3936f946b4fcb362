import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { patientsOf } from '@/lib/patients/access'

/** Two patients of the actor's clinic who may be one. @throws not_found for any other, and for archived ones. */
export async function findBoth(
  tx: Transaction,
  actor: ClinicActor,
  { survivorId, absorbedId }: { survivorId: string; absorbedId: string },
) {
  if (survivorId === absorbedId) throw new AppError('invalid', 'Choose two different patients.')
  const rows = await tx.patient.findMany({
    where: { publicId: { in: [survivorId, absorbedId] }, ...patientsOf(actor), archivedAt: null },
    include: { contacts: { include: { contact: true }, orderBy: { position: 'asc' } } },
  })
  const find = (publicId: string) => {
    const row = rows.find((one) => one.publicId === publicId)
    if (!row) throw notFound()
    return {
      id: row.id,
      publicId: row.publicId,
      fullName: row.fullName,
      patientNumber: row.patientNumber,
      dateOfBirth: row.dateOfBirth?.toISOString().slice(0, 10) ?? null,
      gender: row.gender,
      contacts: row.contacts.map(({ contact: { id, publicId, kind, value } }) => ({ id, publicId, kind, value })),
    }
  }
  const [survivor, absorbed] = [find(survivorId), find(absorbedId)]
  const birthDatesDiffer =
    survivor.dateOfBirth !== null && absorbed.dateOfBirth !== null && survivor.dateOfBirth !== absorbed.dateOfBirth
  return { survivor, absorbed, birthDatesDiffer }
}
export type BothPatients = Awaited<ReturnType<typeof findBoth>>
