import type { AdminActor, ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { liveGrantsOf } from '@/lib/support/live-grant'

const most = 50
const person = { select: { fullName: true } } as const

/** Whom the clinic has let look, the newest first, with what of it holds now. */
export async function listSupportGrants({ clinicId }: ClinicActor) {
  const rows = await dbAcrossClinics.supportGrant.findMany({
    where: { clinicId },
    orderBy: { id: 'desc' },
    take: most,
    include: { admin: { select: { fullName: true, email: true } }, grantedBy: person, revokedBy: person },
  })
  const now = new Date()
  return rows.map((row) => ({
    grantId: row.publicId,
    admin: row.admin.fullName,
    email: row.admin.email,
    reason: row.reason,
    grantedAt: row.grantedAt,
    grantedBy: row.grantedBy.fullName,
    expiresAt: row.expiresAt,
    revokedAt: row.revokedAt,
    revokedBy: row.revokedBy?.fullName ?? null,
    isLive: row.revokedAt === null && row.expiresAt > now,
  }))
}

/** Who of OodoMedLink looked, when, and at what: from the clinic's own chain. */
export async function listSupportLooks({ clinicId }: ClinicActor) {
  const rows = await dbAcrossClinics.activityLog.findMany({
    where: { clinicId, action: 'support.looked' },
    orderBy: { id: 'desc' },
    take: most,
    select: { publicId: true, createdAt: true, actorId: true, metadata: true },
  })
  const ids = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]
  const admins = await dbAcrossClinics.admin.findMany({
    where: { id: { in: ids } },
    select: { id: true, fullName: true },
  })
  const nameOf = new Map(admins.map(({ id, fullName }) => [id, fullName]))
  return rows.map(({ publicId, createdAt, actorId, metadata }) => ({
    lookId: publicId,
    at: createdAt,
    admin: (actorId !== null && nameOf.get(actorId)) || 'OodoMedLink',
    screen: screenOf(metadata),
  }))
}

function screenOf(metadata: unknown): string {
  const screen = typeof metadata === 'object' && metadata !== null && 'screen' in metadata ? metadata.screen : ''
  return typeof screen === 'string' ? screen : ''
}

/** The clinics that let this admin look now. */
export async function listOpenClinics(actor: AdminActor) {
  const rows = await dbAcrossClinics.supportGrant.findMany({
    where: liveGrantsOf(actor),
    orderBy: { expiresAt: 'asc' },
    take: most,
    include: { clinic: { select: { publicId: true, clinicName: true } }, grantedBy: person },
  })
  return rows.map(({ publicId, clinic, grantedBy, reason, expiresAt }) => ({
    grantId: publicId,
    clinicId: clinic.publicId,
    clinicName: clinic.clinicName,
    grantedBy: grantedBy.fullName,
    reason,
    expiresAt,
  }))
}
