import type { ClinicActor } from '@/lib/auth/actors'
import { countWays } from '@/lib/channels/count-ways'
import type { Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { resultsOf } from '@/lib/results/access'

/**
 * By how many ways a result's patient can be written to. One that the patient stopped counts: they chose to look by
 * themselves, and what is sent is open to them. @throws not_found for a result that is not the clinic's. */
export async function findReachableContacts(tx: Transaction, actor: ClinicActor, resultId: string): Promise<number> {
  const result = await tx.result.findFirst({
    where: { publicId: resultId, ...resultsOf(actor) },
    select: { patientId: true },
  })
  if (!result) throw notFound()
  if (result.patientId === null) return 0
  return countWays(tx, { clinicId: actor.clinicId, patientId: result.patientId })
}
