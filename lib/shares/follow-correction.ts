import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { attachFile } from '@/lib/files/attach-file'
import { detachFile } from '@/lib/files/detach-file'
import { storeMadeBytes } from '@/lib/files/store-made-bytes'
import { findCurrentVersion } from '@/lib/results/find-current-version'
import { findVersionContent } from '@/lib/results/find-version-content'
import { bundleOf } from '@/lib/shares/item-bundle'
import { jweMediaType, shareFileName } from '@/lib/shares/seal-share-files'
import { sealUpdate } from '@/lib/shlinks/update-key'

/**
 * After a correction: seals the version now in force for every share that holds an earlier one and follows corrections. The
 * share's key is not needed, only its public half. Shares that are over are left as they are. May run again at any time.
 */
export async function updateShares({ resultId }: { resultId: string }): Promise<void> {
  const current = await findCurrentVersion(dbAcrossClinics, { resultId })
  if (!current) return
  const { clinicId, versionId } = current
  const items = await dbAcrossClinics.shareItem.findMany({
    where: {
      clinicId,
      resultId: current.resultId,
      versionId: { not: versionId },
      OR: [{ updateVersionId: null }, { updateVersionId: { not: versionId } }],
      share: { followsCorrections: true, revokedAt: null, expiresAt: { gt: new Date() } },
    },
    select: {
      shareId: true,
      position: true,
      accountId: true,
      updateVersionId: true,
      updateFileId: true,
      share: { select: { publicId: true, updatePublicKey: true, profile: true } },
    },
  })
  for (const item of items) await updateItem(item, { clinicId, versionId })
}

type Profile = { fullName: string; dateOfBirth: Date | null; gender: 'male' | 'female' | 'other' | null }
type Item = {
  shareId: bigint
  position: number
  accountId: bigint
  updateVersionId: bigint | null
  updateFileId: bigint | null
  share: { publicId: string; updatePublicKey: Uint8Array | null; profile: Profile }
}

async function updateItem(item: Item, { clinicId, versionId }: { clinicId: bigint; versionId: bigint }): Promise<void> {
  const { accountId, shareId, position, updateVersionId, updateFileId, share } = item
  if (share.updatePublicKey === null) return
  const { fullName, dateOfBirth, gender } = share.profile
  const person = { fullName, gender, birthDate: dateOfBirth?.toISOString().slice(0, 10) ?? null }
  const content = await findVersionContent(dbAcrossClinics, { clinicId, versionId })
  const plain = new TextEncoder().encode(JSON.stringify(await bundleOf(person, [{ kind: 'version', content }])))
  const bytes = new TextEncoder().encode(await sealUpdate(plain, share.updatePublicKey))
  const { fileId } = await storeMadeBytes({ accountId }, { bytes, mediaType: jweMediaType, name: shareFileName })
  await dbAcrossClinics.$transaction(async (tx) => {
    const file = await attachFile(tx, { accountId }, { fileId })
    // Of two runs at once the second finds the item changed; its file is swept.
    const { count } = await tx.shareItem.updateMany({
      where: { shareId, position, accountId, updateVersionId },
      data: { updateVersionId: versionId, updateFileId: file.id, updatedAt: new Date() },
    })
    const unused = count === 0 ? file.id : updateFileId
    if (unused !== null) await detachFile(tx, { accountId }, unused)
    if (count === 0) return
    const actor = makeSystemActor('A result was corrected.')
    await recordAudit(tx, actor, { action: 'share.updated', entityId: shareId, metadata: { share: share.publicId } })
  })
}
