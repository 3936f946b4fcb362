import type { ClinicActor } from '@/lib/auth/actors'
import { db, type Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { flagClassOf, graverOf } from '@/lib/observations/flag-class'
import { listObservations } from '@/lib/observations/list-observations'
import { resultsOf } from '@/lib/results/access'
import { applyReleasePolicy } from '@/lib/results/apply-release-policy'
import { hasContent } from '@/lib/results/has-content'
import { identityAllows } from '@/lib/results/identity-allows'
import { moveResult } from '@/lib/results/move-result'
import type { AuthoriseResultInput } from '@/lib/results/schema'
import type { FlagClass } from '@/prisma/generated/enums'

/**
 * Whoever answers for the result lets it go out; when it does, the clinic's rules say. An empty one (no stored document, no
 * value) cannot be authorised.
 */
export async function authoriseResult(
  actor: ClinicActor,
  { resultId, flagClass = 'unknown' }: Omit<AuthoriseResultInput, 'flagClass'> & { flagClass?: FlagClass },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const id = await moveResult(tx, actor, {
      resultId,
      from: { ...hasContent, ...identityAllows, status: 'pending', reviewedAt: { not: null } },
      to: {
        status: 'processed',
        authorisedAt: new Date(),
        authorisedById: actor.memberId,
        flagClass: graverOf(flagClass, await flagClassIn(tx, actor, resultId)),
      },
      action: 'result.authorised',
      otherwise:
        'This result cannot be authorised now: it was not reviewed yet, has neither a document nor a value, is still being read, does not bear the patient’s identity, or was authorised already.',
    })
    await applyReleasePolicy(tx, { id, publicId: resultId, clinicId: actor.clinicId })
  })
}

/** What the values of the version in force say. */
async function flagClassIn(tx: Transaction, actor: ClinicActor, resultId: string): Promise<FlagClass> {
  const result = await tx.result.findFirst({
    where: { publicId: resultId, ...resultsOf(actor) },
    select: { clinicId: true, versions: { where: { supersededAt: null }, select: { id: true } } },
  })
  if (!result) throw notFound()
  const [version] = result.versions
  if (!version) return 'unknown'
  return flagClassOf(await listObservations(tx, { clinicId: result.clinicId, versionId: version.id }))
}
