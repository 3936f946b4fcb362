import { lockAccount } from '@/lib/accounts/lock-account.sql'
import { maskContact } from '@/lib/accounts/mask-contact'
import { moveAccount } from '@/lib/accounts/move-account.sql'
import type { ProveMergeInput } from '@/lib/accounts/schema'
import { recordAudit } from '@/lib/audit/record-audit'
import type { VisitorActor } from '@/lib/auth/actors'
import { hashToken } from '@/lib/auth/secrets'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

const dead = () => new AppError('gone', 'This link was used already, has run out, or was withdrawn.')

async function findOpen(tx: Transaction, token: string) {
  const proof = await tx.accountMergeProof.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { merge: { include: { proofs: true, survivor: true, absorbed: true } } },
  })
  const isOpen = proof !== null && proof.merge.openSlot !== null && proof.merge.expiresAt > new Date()
  return isOpen && proof.provedAt === null ? proof : null
}

/** What the page behind a link says: the two addresses in part. Null once it does nothing more. Reading it changes nothing. */
export async function describeMerge(token: string) {
  const proof = await findOpen(dbAcrossClinics, token)
  if (!proof) return null
  const masked = (side: 'survivor' | 'absorbed') => {
    const one = proof.merge.proofs.find((row) => row.side === side)
    return one ? maskContact(one.kind, one.value) : ''
  }
  return { other: masked(proof.side === 'survivor' ? 'absorbed' : 'survivor'), gone: masked('absorbed') }
}

/**
 * Proves one of the two addresses, by a person's press on the page behind its link; when it is the second, the accounts are one
 * in the same transaction. The address has to sign in to its account still. @throws gone
 */
export async function proveMerge(visitor: VisitorActor, { token }: ProveMergeInput): Promise<'waiting' | 'merged'> {
  return dbAcrossClinics.$transaction(async (tx) => {
    const seen = await findOpen(tx, token)
    if (!seen) throw dead()
    // Both presses at once come one after the other here, so that one of them is the second.
    const { survivorId, absorbedId } = seen.merge
    for (const id of [survivorId, absorbedId].toSorted((one, other) => (one < other ? -1 : 1)))
      await lockAccount(tx, id)
    const proof = await findOpen(tx, token)
    if (!proof || !(await isStillTheirs(tx, proof))) throw dead()
    const { mergeId, side, merge } = proof
    await tx.accountMergeProof.update({ where: { mergeId_side: { mergeId, side } }, data: { provedAt: new Date() } })
    const own = side === 'survivor' ? merge.survivor : merge.absorbed
    await recordAudit(tx, visitor, {
      action: 'account.merge_proved',
      entityId: own.id,
      metadata: { account: own.publicId, case: merge.publicId },
    })
    const other = merge.proofs.find((row) => row.side !== side)
    if (!other || other.provedAt === null) return 'waiting'
    if (!(await isStillTheirs(tx, { ...other, merge }))) throw dead()
    await complete(tx, visitor, merge)
    return 'merged'
  })
}

type Proof = {
  side: 'survivor' | 'absorbed'
  kind: 'email' | 'phone'
  value: string
  merge: { survivorId: bigint; absorbedId: bigint }
}

/** An address that was taken off its account meanwhile proves nothing of it. */
async function isStillTheirs(tx: Transaction, { side, kind, value, merge }: Proof): Promise<boolean> {
  const accountId = side === 'survivor' ? merge.survivorId : merge.absorbedId
  return (await tx.patientAccountContact.count({ where: { accountId, kind, value } })) === 1
}

type Merge = {
  id: bigint
  publicId: string
  survivorId: bigint
  absorbedId: bigint
  survivor: { publicId: string; language: string }
  absorbed: { publicId: string }
}

async function complete(tx: Transaction, visitor: VisitorActor, merge: Merge): Promise<void> {
  const { id, survivorId, absorbedId, survivor, absorbed } = merge
  const now = new Date()
  await tx.accountMerge.update({ where: { id }, data: { openSlot: null, mergedAt: now } })
  await revokeSessionsOf(tx, { accountId: absorbedId }, 'merged into another account')
  await moveAccount(tx, { survivorId, absorbedId })
  await tx.patientAccount.update({
    where: { id: absorbedId },
    data: { mergedIntoId: survivorId, mergedAt: now },
  })
  await recordAudit(tx, visitor, {
    action: 'account.merged',
    entityId: survivorId,
    metadata: { account: survivor.publicId, other: absorbed.publicId, case: merge.publicId },
  })
  const { language } = survivor
  const contacts = await tx.patientAccountContact.findMany({
    where: { accountId: survivorId },
    select: { kind: true, value: true },
  })
  for (const contact of contacts)
    await enqueueJob(
      tx,
      'tell-contact-changed',
      { ...contact, language, change: 'added' },
      { key: newId('contactProof') },
    )
}
