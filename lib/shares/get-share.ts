import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { describePerson } from '@/lib/profiles/list-profiles'
import { sharesOf } from '@/lib/shares/access'
import { itemFields, itemStates } from '@/lib/shares/item-states'
import { stateOfShare } from '@/lib/shares/live-share'
import type { OfShareInput } from '@/lib/shares/schema'

const mostOpenings = 200

/** A share of this account with what is in it and who came with its link, the newest first. @throws not_found */
export async function getShare(actor: PatientActor, { shareId }: OfShareInput) {
  const share = await db.share.findFirst({
    where: { publicId: shareId, ...sharesOf(actor) },
    include: {
      profile: { include: { patients: { select: { patientId: true } } } },
      items: { orderBy: { position: 'asc' }, select: itemFields },
      openings: { orderBy: { id: 'desc' }, take: mostOpenings },
    },
  })
  if (!share) throw notFound()
  const states = await itemStates(db, actor.accountId, share.items)
  return {
    shareId,
    label: share.label,
    recipientName: share.recipientName,
    mode: share.mode,
    state: stateOfShare(share),
    person: describePerson(actor, share.profile).name,
    createdAt: share.createdAt,
    expiresAt: share.expiresAt,
    usesTaken: share.usesTaken,
    usesMax: share.usesMax,
    hasPasscode: share.passcodeHash !== null,
    passcodeTriesLeft: share.passcodeTriesLeft,
    follows: share.followsCorrections,
    savingAllowed: share.savingAllowedAt !== null,
    items: share.items.map(({ position, result, record }, index) => ({
      position,
      // What is not the account's to see any more is not named to it either.
      name: states[index]?.state === 'stopped' ? null : (result?.testName ?? record?.title ?? null),
      ...(states[index] ?? { state: 'stopped' as const, hasUpdate: false }),
    })),
    openings: share.openings.map(({ kind, openedAt, recipient, position, address, userAgent }) => ({
      kind,
      openedAt,
      recipient,
      position,
      address,
      userAgent,
    })),
  }
}
export type ShareDetails = Awaited<ReturnType<typeof getShare>>
