import { dbAcrossClinics } from '@/lib/db'

/** The row's own key of a clinic that an address names; one that no clinic has where there is none, so that nothing is found. */
export async function findClinicKey(clinicId: string): Promise<bigint> {
  const clinic = await dbAcrossClinics.clinic.findUnique({ where: { publicId: clinicId }, select: { id: true } })
  return clinic?.id ?? -1n
}
