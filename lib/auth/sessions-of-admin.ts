import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'

/** The open sign-ins of another admin, the newest first. */
export async function listSessionsOfAdmin(_actor: AdminActor, { adminId }: { adminId: string }) {
  const rows = await dbAcrossClinics.session.findMany({
    where: { admin: { publicId: adminId }, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return rows.map((row) => ({
    sessionId: row.publicId,
    address: row.address,
    userAgent: row.userAgent,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    current: row.id === _actor.sessionId,
  }))
}

/** Ends one sign-in of an admin, from its next request on. @throws not_found where it is not that admin's */
export async function endSessionOfAdmin(
  actor: AdminActor,
  { adminId, sessionId }: { adminId: string; sessionId: string },
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { publicId: sessionId, admin: { publicId: adminId }, revokedAt: null },
      data: { revokedAt: new Date(), revokedReason: 'ended by a super admin' },
    })
    const admin = await tx.admin.findUnique({ where: { publicId: adminId }, select: { id: true } })
    if (count === 0 || !admin) throw notFound()
    await recordAudit(tx, actor, { action: 'admin.session_ended', entityId: admin.id, metadata: { admin: adminId } })
  })
}

/** Ends all of them. @returns how many there were */
export async function endSessionsOfAdmin(actor: AdminActor, { adminId }: { adminId: string }): Promise<number> {
  return dbAcrossClinics.$transaction(async (tx) => {
    const admin = await tx.admin.findUnique({ where: { publicId: adminId }, select: { id: true } })
    if (!admin) throw notFound()
    const ended = await revokeSessionsOf(tx, { adminId: admin.id }, 'ended by a super admin')
    await recordAudit(tx, actor, {
      action: 'admin.session_ended',
      entityId: admin.id,
      metadata: { admin: adminId, ended },
    })
    return ended
  })
}
