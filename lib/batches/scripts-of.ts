import { dbAcrossClinics } from '@/lib/db'
import type { Scripts } from '@/lib/readings/schema'

/** In which letters a clinic's documents are written, as it has said; Latin where it has not. */
export async function scriptsOf(clinicId: bigint): Promise<Scripts> {
  const row = await dbAcrossClinics.intakeSetting.findUnique({ where: { clinicId }, select: { scripts: true } })
  return row?.scripts ?? 'latin'
}
