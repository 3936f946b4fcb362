import type { AdminInput } from '@/lib/admins/schema'
import { tellAdminLater } from '@/lib/admins/tell-admin-later'
import { assertNotSelf, assertSuperAdminRemains, withAdmin } from '@/lib/admins/with-admin'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { AppError } from '@/lib/errors'

const moved = () => new AppError('conflict', 'This person’s state has changed meanwhile. Look at the list again.')

/** Keeps an admin out: every sign-in of theirs ends at once, and none begins until somebody lets them in again. */
export async function suspendAdmin(actor: AdminActor, { adminId }: AdminInput): Promise<void> {
  await withAdmin(actor, { adminId, can: 'people.manage' }, async (tx, subject) => {
    assertNotSelf(actor, subject)
    await assertSuperAdminRemains(tx, subject)
    const now = new Date()
    const { count } = await tx.admin.updateMany({
      where: { id: subject.id, status: 'active' },
      data: { status: 'inactive', suspendedAt: now, suspendedById: actor.adminId },
    })
    if (count === 0) throw moved()
    await tx.passwordResetToken.updateMany({ where: { adminId: subject.id, usedAt: null }, data: { usedAt: now } })
    await revokeSessionsOf(tx, { adminId: subject.id }, 'suspended')
    await recordAudit(tx, actor, { action: 'admin.suspended', entityId: subject.id, metadata: { admin: adminId } })
    await tellAdminLater(tx, { adminId, event: 'suspended' })
  })
}

/** Lets a suspended admin sign in again, in the role that they had. */
export async function reactivateAdmin(actor: AdminActor, { adminId }: AdminInput): Promise<void> {
  await withAdmin(actor, { adminId, can: 'people.manage' }, async (tx, subject) => {
    const { count } = await tx.admin.updateMany({
      where: { id: subject.id, status: 'inactive' },
      data: { status: 'active', suspendedAt: null, suspendedById: null },
    })
    if (count === 0) throw moved()
    await recordAudit(tx, actor, { action: 'admin.reactivated', entityId: subject.id, metadata: { admin: adminId } })
    await tellAdminLater(tx, { adminId, event: 'reactivated' })
  })
}
