import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { moveResult } from '@/lib/results/move-result'
import type { VouchForIdentityInput } from '@/lib/results/schema'

/** A second person says why a result is this patient's although its document does not say so. Never who matched it. */
export async function vouchForIdentity(actor: ClinicActor, { resultId, reason }: VouchForIdentityInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await moveResult(tx, actor, {
      resultId,
      from: { identity: 'differs', sentAt: null, identityReasonById: null, matchedById: { not: actor.memberId } },
      to: { identityReason: reason, identityReasonById: actor.memberId, identityReasonAt: new Date() },
      action: 'result.identity_vouched',
      otherwise: 'Somebody else than who matched this result has to say this, once, before it is sent.',
    })
  })
}
