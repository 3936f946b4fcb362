import { lockAccount } from '@/lib/accounts/lock-account.sql'
import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { attachFile } from '@/lib/files/attach-file'
import { bytesOfAccount } from '@/lib/files/bytes-of-account'
import { newId } from '@/lib/ids'
import { profilesVisibleTo } from '@/lib/profiles/access'
import type { AddRecordInput } from '@/lib/records/schema'

/** What one account may keep: thousands of pages, and no free storage for films. */
export const quotaBytes = 500_000_000

/**
 * Keeps a document of a patient's own, with the files that they uploaded for it. @throws not_found for a person or file of
 * somebody else, too_large when the account is full
 */
export async function addRecord(
  actor: PatientActor,
  { profileId, fileIds, dateOfRecord, ...words }: AddRecordInput,
): Promise<{ recordId: string }> {
  const recordId = newId('record')
  await db.$transaction(async (tx) => {
    const { accountId } = actor
    // One at a time, so that many uploads at once do not each find room for themselves alone.
    await lockAccount(tx, accountId)
    const profile = await tx.profile.findFirst({
      where: { publicId: profileId, ...profilesVisibleTo(actor) },
      select: { id: true },
    })
    if (!profile) throw notFound()
    const { id } = await tx.medicalRecord.create({
      data: {
        publicId: recordId,
        accountId,
        profileId: profile.id,
        ...words,
        dateOfRecord: dateOfRecord === null ? null : new Date(dateOfRecord),
      },
      select: { id: true },
    })
    for (const [index, fileId] of fileIds.entries()) {
      const file = await attachFile(tx, { accountId }, { fileId })
      await tx.recordFile.create({ data: { accountId, recordId: id, fileId: file.id, position: index + 1 } })
    }
    if ((await bytesOfAccount(tx, { accountId })) > quotaBytes)
      throw new AppError('too_large', 'There is no more room in this account.', { fields: { problem: 'full' } })
    await recordAudit(tx, actor, { action: 'record.added', entityId: id, metadata: { record: recordId } })
  })
  return { recordId }
}
