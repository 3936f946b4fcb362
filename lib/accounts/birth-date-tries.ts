import type { PatientActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'

/** How often one account may give a patient's birth date wrongly, in all its life; a family shares no budget. */
export const birthDateTriesAllowed = 5

/** How many tries an account has left for one patient of its own. */
export async function birthDateTries(
  { accountId }: PatientActor,
  { clinicId, patientId }: { clinicId: bigint; patientId: bigint | null },
): Promise<{ triesLeft: number }> {
  if (patientId === null) return { triesLeft: 0 }
  const row = await dbAcrossClinics.birthDateProof.findUnique({
    where: { accountId_clinicId_patientId: { accountId, clinicId, patientId } },
    select: { triesTaken: true },
  })
  return { triesLeft: Math.max(0, birthDateTriesAllowed - (row?.triesTaken ?? 0)) }
}
