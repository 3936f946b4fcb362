import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { findReachableContacts } from '@/lib/results/find-reachable-contacts'
import { followSent } from '@/lib/results/follow-sent'
import { hasContent } from '@/lib/results/has-content'
import { identityAllows } from '@/lib/results/identity-allows'
import { moveResult } from '@/lib/results/move-result'
import type { ResultInput } from '@/lib/results/schema'

/** Only an approved clinic may send. */
export function assertClinicMaySend(actor: ClinicActor): void {
  if (actor.clinicStatus === 'active') return
  throw new AppError(
    'forbidden',
    'Your clinic is still waiting for approval. You can prepare everything; sending begins once it is approved.',
  )
}

const unreachable = () =>
  new AppError(
    'invalid',
    'There is no way to write to this patient yet. Add an e-mail address, or a telephone at which they want texts, on the patient’s page; then send the result.',
  )

/** Releases an authorised result: from here on its patient can open it, and is told so. */
export async function sendResult(actor: ClinicActor, { resultId }: ResultInput): Promise<void> {
  assertClinicMaySend(actor)
  await db.$transaction(async (tx) => {
    const id = await moveResult(tx, actor, {
      resultId,
      from: {
        ...hasContent,
        ...identityAllows,
        status: 'processed',
        recalledAt: null,
        OR: [
          { releaseAt: null, heldFor: null },
          { releaseAt: null, heldFor: 'manual' },
          { releaseAt: { lte: new Date() } },
        ],
      },
      to: { status: 'sent', sentAt: new Date(), sentById: actor.memberId, heldFor: null, releaseProblem: null },
      action: 'result.sent',
      otherwise: 'This result cannot be sent now: it is not authorised, is held back, or was sent already.',
    })
    if ((await findReachableContacts(tx, actor, resultId)) === 0) throw unreachable()
    await followSent(tx, { id, publicId: resultId, clinicId: actor.clinicId })
  })
}
