import { rolesToGive, standsAbove } from '@/lib/admins/ranks'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'

const shown = {
  id: true,
  publicId: true,
  fullName: true,
  email: true,
  role: true,
  status: true,
  createdAt: true,
  lastLoginAt: true,
  suspendedAt: true,
  suspendedBy: { select: { fullName: true } },
} as const

/** More than any platform has; a list that long is looked through, not paged. */
const most = 500

type Shown = Awaited<ReturnType<typeof dbAcrossClinics.admin.findMany<{ select: typeof shown }>>>[number]

const toRow = (actor: AdminActor, row: Shown) => ({
  adminId: row.publicId,
  fullName: row.fullName,
  email: row.email,
  role: row.role,
  joinedAt: row.createdAt,
  lastLoginAt: row.lastLoginAt,
  suspended: row.suspendedAt && { at: row.suspendedAt, by: row.suspendedBy?.fullName ?? null },
  isSuspended: row.status !== 'active',
  isSelf: row.id === actor.adminId,
  isAbove: standsAbove(row.role, actor.role),
})
export type AdminRow = ReturnType<typeof toRow>

/** Everybody who runs the platform or is suspended. */
export async function listAdmins(actor: AdminActor): Promise<AdminRow[]> {
  const orderBy = [{ fullName: 'asc' as const }, { id: 'asc' as const }]
  const rows = await dbAcrossClinics.admin.findMany({ orderBy, take: most, select: shown })
  return rows.map((row) => toRow(actor, row))
}

/** One of them. @throws not_found */
export async function getAdmin(actor: AdminActor, { adminId }: { adminId: string }): Promise<AdminRow> {
  const row = await dbAcrossClinics.admin.findUnique({ where: { publicId: adminId }, select: shown })
  if (!row) throw notFound()
  return toRow(actor, row)
}

/** The places that nobody has taken yet, those whose link has run out too; `mayKeep` says which this admin may touch. */
export async function listAdminInvitations(actor: AdminActor) {
  const rows = await dbAcrossClinics.adminInvitation.findMany({
    where: { openSlot: 1, adminId: null },
    orderBy: { id: 'desc' },
    take: most,
    select: { publicId: true, email: true, role: true, expiresAt: true, invitedBy: { select: { fullName: true } } },
  })
  const mine = rolesToGive(actor.role)
  const now = new Date()
  return rows.map((row) => ({
    invitationId: row.publicId,
    email: row.email,
    role: row.role,
    invitedBy: row.invitedBy.fullName,
    expiresAt: row.expiresAt,
    hasRunOut: row.expiresAt <= now,
    mayKeep: mine.includes(row.role),
  }))
}
