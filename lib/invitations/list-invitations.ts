import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'

const most = 200

/** The seats that are kept and not taken yet, those whose link has run out too. */
export async function listInvitations(actor: ClinicActor) {
  const rows = await db.invitation.findMany({
    where: { clinicId: actor.clinicId, openSlot: 1 },
    orderBy: { id: 'desc' },
    take: most,
    select: {
      publicId: true,
      email: true,
      role: true,
      expiresAt: true,
      branch: { select: { name: true } },
      invitedBy: { select: { fullName: true } },
    },
  })
  const now = new Date()
  return rows.map((row) => ({
    invitationId: row.publicId,
    email: row.email,
    role: row.role,
    branchName: row.branch?.name ?? null,
    invitedBy: row.invitedBy.fullName,
    expiresAt: row.expiresAt,
    hasRunOut: row.expiresAt <= now,
  }))
}
export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number]
