import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { isLikelyOne, mostOfOneDay, pairOf } from '@/lib/patients/likely-one'

const person = { id: true, fullName: true, dateOfBirth: true } as const

/**
 * Writes down who of the clinic is likely the same person as one who was just added or changed, so that whoever did it sees it
 * at once. Numbers that differ only in their writing are found by the look through the whole list (`findDuplicatesOf`).
 */
export async function noteLikelyPairs(tx: Transaction, { clinicId }: ClinicActor, patientId: bigint): Promise<void> {
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: { ...person, contacts: { where: { contact: { kind: 'phone' } }, select: { contactId: true } } },
  })
  const others = { clinicId, archivedAt: null, id: { not: patientId } }
  const sameDay = patient.dateOfBirth
    ? await tx.patient.findMany({
        where: { ...others, dateOfBirth: patient.dateOfBirth },
        select: person,
        take: mostOfOneDay,
      })
    : []
  const phones = patient.contacts.map(({ contactId }) => contactId)
  const samePhone =
    phones.length > 0
      ? await tx.patient.findMany({
          where: { ...others, contacts: { some: { clinicId, contactId: { in: phones } } } },
          select: person,
          take: mostOfOneDay,
        })
      : []
  const rows = [
    ...(sameDay.length < mostOfOneDay ? sameDay : []).map((other) => ({
      other,
      reason: 'name_and_birth_date' as const,
    })),
    ...samePhone.map((other) => ({ other, reason: 'name_and_phone' as const })),
  ]
  await tx.patientPair.createMany({
    data: rows
      .filter(({ other }) => isLikelyOne(patient, other))
      .map(({ other, reason }) => ({ publicId: newId('pair'), clinicId, ...pairOf(patient, other), reason })),
    skipDuplicates: true,
  })
}
