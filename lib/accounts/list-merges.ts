import { maskContact } from '@/lib/accounts/mask-contact'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'

const most = 50

/** The cases in which two accounts wait to become one: which side is proved, the addresses masked. */
export async function listOpenMerges(_admin: AdminActor) {
  const rows = await dbAcrossClinics.accountMerge.findMany({
    where: { openSlot: 1, expiresAt: { gt: new Date() } },
    orderBy: { id: 'desc' },
    take: most,
    include: { proofs: { orderBy: { side: 'asc' } }, openedBy: { select: { fullName: true } } },
  })
  return rows.map(({ publicId, reason, openedAt, expiresAt, openedBy, proofs }) => ({
    caseId: publicId,
    reason,
    openedAt,
    expiresAt,
    openedBy: openedBy.fullName,
    sides: proofs.map(({ side, kind, value, provedAt }) => ({ side, masked: maskContact(kind, value), provedAt })),
  }))
}
