import { dbAcrossClinics } from '@/lib/db'

/** What doctors are called, for whoever was shown that one of these opened something of theirs. */
export async function namesOfDoctors(doctorIds: readonly bigint[]): Promise<Map<bigint, string>> {
  if (doctorIds.length === 0) return new Map()
  const rows = await dbAcrossClinics.doctor.findMany({
    where: { id: { in: [...new Set(doctorIds)] } },
    select: { id: true, fullName: true },
  })
  return new Map(rows.map(({ id, fullName }) => [id, fullName]))
}
