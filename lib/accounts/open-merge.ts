import { lockAccount } from '@/lib/accounts/lock-account.sql'
import type { MergeCaseInput, OpenMergeInput } from '@/lib/accounts/schema'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import type { SignInContact } from '@/lib/auth/schema'
import { hashToken, newSeed, tokenOf } from '@/lib/auth/secrets'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { MergeSide } from '@/prisma/generated/enums'

/** So long both people behind the addresses, who should be one, may take to prove them. */
export const mergeDays = 7

async function find(tx: Transaction, side: MergeSide, { kind, value }: SignInContact) {
  const contact = await tx.patientAccountContact.findUnique({
    where: { kind_value: { kind, value } },
    select: { account: { select: { id: true, publicId: true, language: true } } },
  })
  if (contact) return contact.account
  const words = 'Nobody signs in with this.'
  throw new AppError('conflict', words, { fields: { [side]: words } })
}

/**
 * Opens a case in which two accounts become one. It changes nothing by itself: a link goes to either address, and only when a
 * person has confirmed both are the accounts one. @throws conflict where nobody signs in with one of them, they are one
 * already, or another case is open
 */
export async function openMerge(admin: AdminActor, input: OpenMergeInput): Promise<{ accountId: string }> {
  const caseId = newId('accountMerge')
  return dbAcrossClinics.$transaction(async (tx) => {
    const survivor = await find(tx, 'survivor', input.survivor)
    const absorbed = await find(tx, 'absorbed', input.absorbed)
    if (survivor.id === absorbed.id)
      throw new AppError('conflict', 'Both belong to one account already.', {
        fields: { absorbed: 'The same account.' },
      })
    for (const id of [survivor.id, absorbed.id].toSorted((one, other) => (one < other ? -1 : 1)))
      await lockAccount(tx, id)
    const both = { in: [survivor.id, absorbed.id] }
    const touching = { openSlot: 1, OR: [{ survivorId: both }, { absorbedId: both }] }
    // What ran out is out of the way.
    await tx.accountMerge.updateMany({
      where: { ...touching, expiresAt: { lte: new Date() } },
      data: { openSlot: null },
    })
    if ((await tx.accountMerge.count({ where: touching })) > 0)
      throw new AppError('conflict', 'A case is open for one of these accounts. Withdraw it first.')
    const { id: mergeId } = await tx.accountMerge.create({
      data: {
        publicId: caseId,
        survivorId: survivor.id,
        absorbedId: absorbed.id,
        reason: input.reason,
        openedById: admin.adminId,
        expiresAt: new Date(Date.now() + mergeDays * 86_400_000),
      },
      select: { id: true },
    })
    for (const [side, account] of [
      ['survivor', survivor],
      ['absorbed', absorbed],
    ] as const) {
      const seed = newSeed()
      const tokenHash = hashToken(tokenOf(seed, 'account-merge'))
      const { language } = account
      await tx.accountMergeProof.create({ data: { mergeId, side, ...input[side], language, seed, tokenHash } })
      await enqueueJob(tx, 'send-merge-link', { caseId, side }, { key: `${caseId}:${side}` })
    }
    await recordAudit(tx, admin, {
      action: 'account.merge_opened',
      entityId: survivor.id,
      metadata: { account: survivor.publicId, other: absorbed.publicId, case: caseId },
    })
    return { accountId: survivor.publicId }
  })
}

/** Ends a case that is open; its links do nothing from then on. @throws not_found */
export async function withdrawMerge(admin: AdminActor, { caseId }: MergeCaseInput): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.accountMerge.updateMany({
      where: { publicId: caseId, openSlot: 1 },
      data: { openSlot: null, withdrawnAt: new Date(), withdrawnById: admin.adminId },
    })
    if (count === 0) throw notFound()
    const { survivorId } = await tx.accountMerge.findUniqueOrThrow({
      where: { publicId: caseId },
      select: { survivorId: true },
    })
    await recordAudit(tx, admin, {
      action: 'account.merge_withdrawn',
      entityId: survivorId,
      metadata: { case: caseId },
    })
  })
}
