import type { AdminActor, ClinicActor, DoctorActor, PatientActor } from '@/lib/auth/actors'
import { recordAudit } from '@/lib/audit/record-audit'
import type { RevokeSessionInput } from '@/lib/auth/schema'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'

type SignedIn = ClinicActor | PatientActor | DoctorActor | AdminActor

function sessionsOf(actor: SignedIn) {
  switch (actor.kind) {
    case 'clinic':
      return { memberId: actor.memberId }
    case 'patient':
      return { accountId: actor.accountId }
    case 'doctor':
      return { doctorId: actor.doctorId }
    case 'admin':
      return { adminId: actor.adminId }
  }
}

/** The open sign-ins of whoever asks, the newest first; `current` marks the one that asks. */
export async function listOwnSessions(actor: SignedIn) {
  const rows = await dbAcrossClinics.session.findMany({
    where: { ...sessionsOf(actor), revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return rows.map((row) => ({
    sessionId: row.publicId,
    address: row.address,
    userAgent: row.userAgent,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    current: row.id === actor.sessionId,
  }))
}

/** Ends one of one's own sign-ins, from its next request on. @throws not_found for any other. */
export async function revokeOwnSession(actor: SignedIn, { sessionId }: RevokeSessionInput): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { publicId: sessionId, ...sessionsOf(actor), revokedAt: null },
      data: { revokedAt: new Date(), revokedReason: 'ended by its owner' },
    })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, { action: 'session.revoked' })
  })
}
