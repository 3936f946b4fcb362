import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { identityAllows } from '@/lib/results/identity-allows'
import { moveResult } from '@/lib/results/move-result'
import type { ResultInput } from '@/lib/results/schema'

/** Whoever answers for the result lets it go out. An empty one (no stored document) cannot be. */
export async function authoriseResult(actor: ClinicActor, { resultId }: ResultInput): Promise<void> {
  await db.$transaction(async (tx) => {
    await moveResult(tx, actor, {
      resultId,
      from: {
        status: 'pending',
        reviewedAt: { not: null },
        ...identityAllows,
        versions: { some: { supersededAt: null, files: { some: { file: { storedAt: { not: null } } } } } },
      },
      to: { status: 'processed', authorisedAt: new Date(), authorisedById: actor.memberId },
      action: 'result.authorised',
      otherwise:
        'This result cannot be authorised now: it was not reviewed yet, has no document, is still being read, does not bear the patient’s identity, or was authorised already.',
    })
  })
}
