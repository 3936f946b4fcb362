import type { ClinicActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { resultsOf } from '@/lib/results/access'

/** How many addresses of a result's patient a message can go to. @throws not_found for a result that is not the clinic's. */
export async function findReachableContacts(tx: Transaction, actor: ClinicActor, resultId: string): Promise<number> {
  const result = await tx.result.findFirst({
    where: { publicId: resultId, ...resultsOf(actor) },
    select: { patientId: true },
  })
  if (!result) throw notFound()
  if (result.patientId === null) return 0
  return tx.patientContact.count({
    where: { clinicId: actor.clinicId, patientId: result.patientId, contact: { kind: 'email' } },
  })
}
