import { randomBytes } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record-audit'
import type { DoctorActor, VisitorActor } from '@/lib/auth/actors'
import { verifyPassword } from '@/lib/auth/passwords'
import { hashToken } from '@/lib/auth/secrets'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { type FileToOpen, storedFileFields } from '@/lib/files/stored-file'
import { itemFields, type ItemState, itemStates } from '@/lib/shares/item-states'
import { liveShare } from '@/lib/shares/live-share'
import { auditOpening, noteInactive, noteOpening } from '@/lib/shares/note-opening'
import { takePasscodeTry, takeUse } from '@/lib/shares/take-use'
import type { ShareMode } from '@/prisma/generated/enums'

/** Who may come with a share's link: anybody, and a doctor in their own portal. */
export type ShareOpener = VisitorActor | DoctorActor

type Ask = { token: string; mode: ShareMode; recipient: string; passcode?: string | undefined }

/** What else is written in the transaction that counts the opening. */
type Alongside = (
  tx: Transaction,
  share: { id: bigint; publicId: string; accountId: bigint; profileId: bigint },
) => Promise<void>

export type OpenedItem = ItemState & { position: number; file: FileToOpen | null; changedAt: Date }
export type OpenedShare =
  | { outcome: 'dead' }
  | { outcome: 'passcode'; remainingAttempts: number }
  | { outcome: 'manifest'; shareId: string; ticket: string; follows: boolean; items: OpenedItem[] }
  | { outcome: 'direct'; shareId: string; file: FileToOpen; superseded: boolean }

const dead = { outcome: 'dead' } as const
const shareFields = {
  id: true,
  publicId: true,
  accountId: true,
  profileId: true,
  passcodeHash: true,
  passcodeTriesLeft: true,
  followsCorrections: true,
  createdAt: true,
  directFile: { select: storedFileFields },
  items: { orderBy: { position: 'asc' }, select: itemFields },
} as const

/**
 * Opens a share for whoever has its link. One use is one manifest handed out, or one direct file; what is refused, and its
 * owner's preview, is none. Expired, revoked, paused, spent, locked and unknown are all `dead`, and nobody learns which.
 */
export async function openShare(
  opener: ShareOpener,
  { token, mode, recipient, passcode }: Ask,
  alongside?: Alongside,
): Promise<OpenedShare> {
  const byLink = { urlHash: hashToken(token), mode }
  const share = await dbAcrossClinics.share.findFirst({ where: byLink, select: shareFields })
  const live = await dbAcrossClinics.share.count({ where: { ...byLink, ...liveShare(new Date()) } })
  if (!share) return dead
  const refuse = async () => {
    await noteInactive(opener, share, recipient)
    return dead
  }
  if (live === 0) return refuse()
  const states = await itemStates(dbAcrossClinics, share.accountId, share.items)
  // One file cannot leave out what was withdrawn, so all of it is away.
  if (mode === 'direct' && states.some(({ state }) => state === 'stopped')) return refuse()
  if (share.passcodeHash !== null) {
    if (!passcode) return { outcome: 'passcode', remainingAttempts: share.passcodeTriesLeft ?? 0 }
    if (!(await takePasscodeTry(dbAcrossClinics, share.id))) return refuse()
    if (!(await verifyPassword(passcode, share.passcodeHash))) return refusePasscode(opener, share, recipient)
  }
  const ticket = randomBytes(32).toString('base64url')
  const shown = share.items.filter((_, index) => states[index]?.state !== 'stopped')
  // By itself and not in a transaction: of hundreds at once all but a few end here, and none holds the row while others wait.
  // Should the lines below fail, a use is gone and nothing was shown, which is the safe side.
  if (!(await takeUse(dbAcrossClinics, share.id, { tryBack: share.passcodeHash !== null }))) return refuse()
  await dbAcrossClinics.$transaction(async (tx) => {
    const ticketHash = mode === 'manifest' ? { ticketHash: hashToken(ticket) } : {}
    await noteOpening(tx, opener, { share, kind: mode, recipient, ...ticketHash })
    await auditOpening(tx, opener, { share, items: shown })
    await alongside?.(tx, share)
  })
  if (mode === 'direct') {
    if (!share.directFile) throw new Error('A direct share has its file.')
    const superseded = states.some(({ state }) => state === 'superseded')
    return { outcome: 'direct', shareId: share.publicId, file: share.directFile, superseded }
  }
  const items = share.items.map((item, index) => ({
    ...(states[index] ?? { state: 'stopped' as const, hasUpdate: false }),
    position: item.position,
    file: item.stoppedAt ? null : item.file,
    changedAt: item.updatedAt ?? item.stoppedAt ?? share.createdAt,
  }))
  return { outcome: 'manifest', shareId: share.publicId, ticket, follows: share.followsCorrections, items }
}

type Refused = { id: bigint; publicId: string; accountId: bigint }

async function refusePasscode(opener: ShareOpener, share: Refused, recipient: string): Promise<OpenedShare> {
  await dbAcrossClinics.$transaction(async (tx) => {
    await noteOpening(tx, opener, { share, kind: 'passcode_refused', recipient })
    const metadata = { share: share.publicId }
    await recordAudit(tx, opener, { action: 'share.passcode_refused', entityId: share.id, metadata })
  })
  const { passcodeTriesLeft } = await dbAcrossClinics.share.findUniqueOrThrow({
    where: { id: share.id },
    select: { passcodeTriesLeft: true },
  })
  return { outcome: 'passcode', remainingAttempts: passcodeTriesLeft ?? 0 }
}
