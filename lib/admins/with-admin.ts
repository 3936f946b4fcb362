import { lockAdmins } from '@/lib/admins/lock-admins.sql'
import { standsAbove } from '@/lib/admins/ranks'
import type { AdminActor } from '@/lib/auth/actors'
import { type AdminPermission, adminMay } from '@/lib/auth/permissions'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import type { AdminRole, AdminStatus } from '@/prisma/generated/enums'

export type Subject = { id: bigint; publicId: string; email: string; role: AdminRole; status: AdminStatus }
type Change<Output> = (tx: Transaction, subject: Subject, ownRole: AdminRole) => Promise<Output>

/**
 * Changes an admin under the lock of them all. Who asks is read anew under it: somebody who was demoted or suspended a moment
 * ago does not get a last word. @throws not_found, forbidden for whoever stands above
 */
export async function withAdmin<Output>(
  actor: AdminActor,
  { adminId, can }: { adminId: string; can: AdminPermission },
  change: Change<Output>,
): Promise<Output> {
  return dbAcrossClinics.$transaction(async (tx) => {
    await lockAdmins(tx)
    const own = await tx.admin.findUnique({ where: { id: actor.adminId, status: 'active' }, select: { role: true } })
    const subject = await tx.admin.findUnique({
      where: { publicId: adminId },
      select: { id: true, publicId: true, email: true, role: true, status: true },
    })
    if (!subject) throw notFound()
    if (!own || !adminMay(own.role, can))
      throw new AppError('forbidden', 'Your own role has changed meanwhile. Ask a super admin.')
    if (standsAbove(subject.role, own.role))
      throw new AppError('forbidden', 'Only somebody of the same or a higher role changes this person.')
    return change(tx, subject, own.role)
  })
}

/** @throws conflict where no super admin who can sign in would be left. To be called under the lock. */
export async function assertSuperAdminRemains(tx: Transaction, leaving: Subject): Promise<void> {
  if (leaving.role !== 'super_admin' || leaving.status !== 'active') return
  const others = await tx.admin.count({ where: { role: 'super_admin', status: 'active', id: { not: leaving.id } } })
  if (others === 0)
    throw new AppError('conflict', 'The platform needs a super admin. Make somebody else a super admin first.')
}

/** @throws forbidden where somebody would do to themselves what others have to decide. */
export function assertNotSelf(actor: AdminActor, subject: Subject): void {
  if (subject.id === actor.adminId)
    throw new AppError('forbidden', 'Nobody does this to themselves. Ask another super admin.')
}
