import { AppError } from '@/lib/errors'
import type { AdminRole } from '@/prisma/generated/enums'

const ranks: Record<AdminRole, number> = { moderator: 0, admin: 1, super_admin: 2 }

/** Whether one role stands above another. */
export const standsAbove = (role: AdminRole, other: AdminRole): boolean => ranks[role] > ranks[other]

/** The roles that an admin of this role may give: their own, and those below. */
export const rolesToGive = (own: AdminRole): AdminRole[] =>
  (Object.keys(ranks) as AdminRole[]).filter((role) => !standsAbove(role, own)).toReversed()

/** @throws forbidden where somebody would give a role above their own. */
export function assertMayGive(own: AdminRole, role: AdminRole): void {
  if (standsAbove(role, own)) throw new AppError('forbidden', 'Nobody gives a role above their own.')
}
