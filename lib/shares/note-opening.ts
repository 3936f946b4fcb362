import { recordAudits } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/auth/actors'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import type { OpeningKind } from '@/lib/shares/schema'

type Noted = {
  share: { id: bigint; publicId: string; accountId: bigint }
  kind: OpeningKind
  recipient?: string | undefined
  position?: number
  ticketHash?: Uint8Array<ArrayBuffer>
}

/** Writes down who came with a share's link and what they got: for the patient's eyes. */
export async function noteOpening(tx: Transaction, { origin }: Actor, noted: Noted): Promise<void> {
  const { share, kind, recipient, position, ticketHash } = noted
  await tx.shareOpening.create({
    data: {
      accountId: share.accountId,
      shareId: share.id,
      kind,
      recipient: recipient?.slice(0, 200) ?? null,
      position: position ?? null,
      address: origin.address,
      userAgent: origin.userAgent?.slice(0, 500) ?? null,
      ...(ticketHash ? { ticketHash } : {}),
    },
  })
}

type Shown = { share: Noted['share']; items: readonly { clinicId: bigint | null; resultId: bigint | null }[] }

/** The same for the activity log: of the share, and of each result in it, in its clinic's chain. */
export async function auditOpening(tx: Transaction, actor: Actor, { share, items }: Shown): Promise<void> {
  const metadata = { share: share.publicId }
  await recordAudits(tx, actor, [
    { action: 'share.opened', entityId: share.id, metadata },
    ...items.flatMap(({ clinicId, resultId }) =>
      clinicId === null || resultId === null
        ? []
        : [{ action: 'result.shown_in_share' as const, entityId: resultId, clinicId, metadata }],
    ),
  ])
}

const mostInactiveAnHour = 30

/**
 * A dead link that somebody tried: the patient sees it, whoever tried learns nothing. Some of an hour are enough to know of
 * it; a machine that tries on and on must not fill the list.
 */
export async function noteInactive(actor: Actor, share: Noted['share'], recipient?: string): Promise<void> {
  const lately = await dbAcrossClinics.shareOpening.count({
    where: { shareId: share.id, kind: 'inactive', openedAt: { gt: new Date(Date.now() - 3_600_000) } },
  })
  if (lately >= mostInactiveAnHour) return
  await noteOpening(dbAcrossClinics, actor, { share, kind: 'inactive', recipient })
}
