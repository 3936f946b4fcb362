import { hashToken } from '@/lib/auth/secrets'
import { memberMay } from '@/lib/auth/permissions'
import { dbAcrossClinics, type Transaction } from '@/lib/db'

/**
 * The invitation behind a link, as long as it holds: it is open, its clinic is not suspended, and whoever sent it may still
 * offer such a seat. Expired, used, withdrawn and unknown look alike.
 */
export async function findOpenInvitation(tx: Transaction, token: string) {
  const row = await tx.invitation.findUnique({
    where: { tokenHash: hashToken(token), openSlot: 1, expiresAt: { gt: new Date() } },
    include: {
      clinic: { select: { clinicName: true, status: true, refusedAt: true } },
      invitedBy: { select: { role: true, status: true } },
    },
  })
  if (!row || row.invitedBy.status !== 'active') return null
  if (row.clinic.status === 'suspended' || row.clinic.refusedAt !== null) return null
  if (!memberMay(row.invitedBy.role, 'members.manage')) return null
  return row.role === 'owner' && row.invitedBy.role !== 'owner' ? null : row
}

/** What the page behind the link may say: which clinic asks, and as what. Reading it changes nothing. */
export async function describeInvitation(token: string) {
  const row = await findOpenInvitation(dbAcrossClinics, token)
  return row && { clinicName: row.clinic.clinicName, role: row.role, email: row.email }
}
