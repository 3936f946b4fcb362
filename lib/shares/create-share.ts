import { randomBytes } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import { hashToken } from '@/lib/auth/secrets'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { attachFile } from '@/lib/files/attach-file'
import { newId } from '@/lib/ids'
import { takeLimit } from '@/lib/limits/take-limit'
import { findPerson } from '@/lib/profiles/find-person'
import { findChosen } from '@/lib/shares/find-chosen'
import { type CreateShareInput, passcodeTries } from '@/lib/shares/schema'
import { sealShareFiles } from '@/lib/shares/seal-share-files'
import { shareLinkOf } from '@/lib/shares/share-links'
import { updatePublicKeyOf } from '@/lib/shares/update-key'

export type CreatedShare = { shareId: string; link: string }

/**
 * Makes a share of one person's results and records. Its key is made here, goes into the link that is answered, and is
 * forgotten: what stays can be opened with the link only. @throws not_found for what is not theirs, too_large over 25 MB
 */
export async function createShare(actor: PatientActor, input: CreateShareInput): Promise<CreatedShare> {
  await takeLimit('share-create', actor.accountPublicId)
  const { accountId } = actor
  const { mode, label, passcode, profileId } = input
  const person = await findPerson(db, actor, { profileId })
  const chosen = await findChosen(db, actor, { person, ...input })
  const [token, key] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
  const follows = mode === 'manifest' && input.versions === 'follow'
  const files = await sealShareFiles(actor, { person, chosen, key, mode })
  const facts = {
    publicId: newId('share'),
    urlHash: hashToken(token),
    label,
    mode,
    recipientName: input.recipientName || null,
    expiresAt: new Date(Date.now() + input.days * 86_400_000),
    usesMax: input.uses,
    followsCorrections: follows,
    updatePublicKey: follows ? await updatePublicKeyOf(key) : null,
    savingAllowedAt: input.savingAllowed ? new Date() : null,
    passcodeHash: passcode === null ? null : await hashPassword(passcode),
    passcodeTriesLeft: passcode === null ? null : passcodeTries,
  }
  await db.$transaction(async (tx) => {
    // Sealing takes a while, in which a clinic may have withdrawn something.
    const still = await findChosen(tx, actor, { person, ...input })
    if (still.some((item, index) => item.versionId !== chosen[index]?.versionId)) throw changed()
    const fileKeys = new Map<string, bigint>()
    for (const { fileId } of files) fileKeys.set(fileId, (await attachFile(tx, { accountId }, { fileId })).id)
    const keyOf = (index: number) => fileKeys.get(files[index]?.fileId ?? '') ?? null
    const { id } = await tx.share.create({
      data: { ...facts, accountId, profileId: person.id, directFileId: mode === 'direct' ? keyOf(0) : null },
      select: { id: true },
    })
    await tx.shareItem.createMany({
      data: chosen.map(({ name: _name, ...item }, index) => ({
        ...item,
        accountId,
        shareId: id,
        position: index + 1,
        fileId: mode === 'direct' ? null : keyOf(index),
      })),
    })
    await recordAudit(tx, actor, {
      action: 'share.created',
      entityId: id,
      metadata: { share: facts.publicId, items: chosen.length, mode },
    })
  })
  const link = shareLinkOf({
    token,
    key,
    mode,
    label,
    expiresAt: facts.expiresAt,
    follows,
    passcode: passcode !== null,
  })
  return { shareId: facts.publicId, link }
}

const changed = () =>
  new AppError('conflict', 'Something that you chose has changed meanwhile. Look at it and try again.')
