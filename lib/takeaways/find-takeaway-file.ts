import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { sameHash } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { wasRecalledSince } from '@/lib/results/was-recalled-since'
import { scopeHash } from '@/lib/takeaways/scope-hash'

/**
 * An archive on its way to the sign-in that asked for it; written down before a byte of it leaves. One that has run out is not
 * there any more, nor is one whose content is not what this patient may see now: something was withdrawn, or a contact is gone.
 */
export async function findTakeawayFile(actor: PatientActor, { takeawayId }: { takeawayId: string }) {
  const { accountId, sessionId } = actor
  const takeaway = await dbAcrossClinics.takeaway.findFirst({
    where: {
      publicId: takeawayId,
      accountId,
      sessionId,
      readyAt: { not: null },
      forgottenAt: null,
      expiresAt: { gt: new Date() },
    },
    include: { file: true },
  })
  const { file, scopeHash: madeFor, begunAt } = takeaway ?? {}
  if (!takeaway || !file || !madeFor || !begunAt || !sameHash(madeFor, scopeHash(actor))) throw notFound()
  if (await wasRecalledSince(actor, begunAt)) throw notFound()
  const entry = { entityId: takeaway.id, metadata: { takeaway: takeawayId } }
  await recordAudit(dbAcrossClinics, actor, { action: 'takeaway.downloaded', ...entry })
  return file
}
