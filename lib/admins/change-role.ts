import { assertMayGive, standsAbove } from '@/lib/admins/ranks'
import type { ChangeRoleInput } from '@/lib/admins/schema'
import { tellAdminLater } from '@/lib/admins/tell-admin-later'
import { assertSuperAdminRemains, withAdmin } from '@/lib/admins/with-admin'
import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { AppError } from '@/lib/errors'

/**
 * Gives an admin another role, which holds from their next request on. Nobody gives a role above their own, and themselves
 * only a lower one. @throws conflict for the last super admin
 */
export async function changeRole(actor: AdminActor, { adminId, role }: ChangeRoleInput): Promise<void> {
  await withAdmin(actor, { adminId, can: 'people.manage' }, async (tx, subject, ownRole) => {
    assertMayGive(ownRole, role)
    if (subject.role === role) throw new AppError('conflict', 'They have this role already.')
    if (subject.id === actor.adminId && standsAbove(role, subject.role))
      throw new AppError('forbidden', 'Nobody gives themselves more.')
    await assertSuperAdminRemains(tx, subject)
    await tx.admin.update({ where: { id: subject.id }, data: { role } })
    await recordAudit(tx, actor, {
      action: 'admin.role_changed',
      entityId: subject.id,
      metadata: { admin: adminId, from: subject.role, role },
    })
    await tellAdminLater(tx, { adminId, event: 'role' })
  })
}
