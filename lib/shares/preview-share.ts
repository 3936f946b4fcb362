import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { Bundle } from '@/lib/fhir/types'
import { sharesOf } from '@/lib/shares/access'
import { findItemContent } from '@/lib/shares/find-item-content'
import { bundleOf } from '@/lib/shares/item-bundle'
import { itemStates } from '@/lib/shares/item-states'
import type { OfShareInput } from '@/lib/shares/schema'

/**
 * What a recipient gets, for its owner's eyes: made anew of the same things in the same way, because the sealed files open
 * with the link only. It is no opening, and takes no use. What was withdrawn is left out.
 */
export async function previewShare(actor: PatientActor, { shareId }: OfShareInput): Promise<Bundle> {
  const share = await db.share.findFirst({
    where: { publicId: shareId, ...sharesOf(actor) },
    select: {
      id: true,
      profile: true,
      items: {
        orderBy: { position: 'asc' },
        include: { result: true, version: true, updateVersion: true, record: true },
      },
    },
  })
  if (!share) throw notFound()
  const states = await itemStates(db, actor.accountId, share.items)
  const contents = []
  for (const [index, item] of share.items.entries()) {
    const standing = states[index]
    if (!standing || standing.state === 'stopped') continue
    const versionId = standing.hasUpdate ? item.updateVersionId : item.versionId
    contents.push(await findItemContent(db, { ...item, versionId }))
  }
  await recordAudit(db, actor, { action: 'share.previewed', entityId: share.id, metadata: { share: shareId } })
  const { fullName, gender, dateOfBirth } = share.profile
  return bundleOf({ fullName, gender, birthDate: dateOfBirth?.toISOString().slice(0, 10) ?? null }, contents)
}
