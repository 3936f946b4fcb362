import { recordAudit } from '@/lib/audit/record-audit'
import type { AuditAction } from '@/lib/audit/actions'
import type { PatientActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { sharesOf } from '@/lib/shares/access'
import { itemFields, itemStates } from '@/lib/shares/item-states'
import {
  type AddUsesInput,
  type ChangePasscodeInput,
  type ExtendShareInput,
  type OfShareInput,
  passcodeTries,
} from '@/lib/shares/schema'
import type { Prisma } from '@/prisma/generated/client'

type Change = {
  shareId: string
  /** What it has to be for the change; the condition stands in the update itself. */
  when: Prisma.ShareWhereInput
  data: Prisma.ShareUpdateManyMutationInput
  action: AuditAction
}

/** One change of a share by its owner, with its line in the log. @throws not_found for another's, conflict when it is too late */
async function change(actor: PatientActor, { shareId, when, data, action }: Change): Promise<OfShareInput> {
  await db.$transaction(async (tx) => {
    const own = { publicId: shareId, ...sharesOf(actor) }
    const share = await tx.share.findFirst({ where: own, select: { id: true } })
    if (!share) throw notFound()
    const { count } = await tx.share.updateMany({ where: { ...own, AND: [when] }, data })
    if (count === 0) throw new AppError('conflict', 'This share has changed meanwhile. Look at it again.')
    await recordAudit(tx, actor, { action, entityId: share.id, metadata: { share: shareId } })
  })
  return { shareId }
}

const notEnded = { revokedAt: null } satisfies Prisma.ShareWhereInput

/** Holds a share: its link opens nothing until it goes on. */
export const pauseShare = (actor: PatientActor, { shareId }: OfShareInput) =>
  change(actor, {
    shareId,
    when: { ...notEnded, pausedAt: null },
    data: { pausedAt: new Date() },
    action: 'share.paused',
  })

/** Lets a paused share go on, as far as its owner can still see something of it themselves. */
export async function resumeShare(actor: PatientActor, { shareId }: OfShareInput): Promise<OfShareInput> {
  const share = await db.share.findFirst({
    where: { publicId: shareId, ...sharesOf(actor) },
    select: { items: { select: itemFields } },
  })
  if (!share) throw notFound()
  const states = await itemStates(db, actor.accountId, share.items)
  if (states.every(({ state }) => state === 'stopped'))
    throw new AppError('conflict', 'Nothing in this share can be shown any more.')
  return change(actor, {
    shareId,
    when: { ...notEnded, pausedAt: { not: null } },
    data: { pausedAt: null },
    action: 'share.resumed',
  })
}

/** Ends a share for good, at once, for whoever is reading it too: the next fetch fails. */
export const revokeShare = (actor: PatientActor, { shareId }: OfShareInput) =>
  change(actor, { shareId, when: notEnded, data: { revokedAt: new Date() }, action: 'share.revoked' })

/** Lets a share be open for so many days from now. The link itself does not change: what it says of its end is a hint. */
export const extendShare = (actor: PatientActor, { shareId, days }: ExtendShareInput) =>
  change(actor, {
    shareId,
    when: notEnded,
    data: { expiresAt: new Date(Date.now() + days * 86_400_000) },
    action: 'share.extended',
  })

export const addUses = (actor: PatientActor, { shareId, uses }: AddUsesInput) =>
  change(actor, {
    shareId,
    when: { ...notEnded, usesMax: { lt: 10_000 } },
    data: { usesMax: { increment: uses } },
    action: 'share.uses_added',
  })

/** Sets another passcode, with all its tries. A share that was made without one has none: its link does not ask. */
export const changePasscode = async (actor: PatientActor, { shareId, passcode }: ChangePasscodeInput) =>
  change(actor, {
    shareId,
    when: { ...notEnded, passcodeHash: { not: null } },
    data: { passcodeHash: await hashPassword(passcode), passcodeTriesLeft: passcodeTries },
    action: 'share.passcode_changed',
  })

/** Lets doctors who open a share keep it in their own list, as long as it lives. */
export const allowSaving = (actor: PatientActor, { shareId }: OfShareInput) =>
  change(actor, {
    shareId,
    when: { ...notEnded, savingAllowedAt: null },
    data: { savingAllowedAt: new Date() },
    action: 'share.saving_allowed',
  })

export const endSaving = (actor: PatientActor, { shareId }: OfShareInput) =>
  change(actor, {
    shareId,
    when: { savingAllowedAt: { not: null } },
    data: { savingAllowedAt: null },
    action: 'share.saving_ended',
  })
