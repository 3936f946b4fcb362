import type { ClinicActor } from '@/lib/auth/actors'
import { memberMay } from '@/lib/auth/permissions'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { lockClinic } from '@/lib/members/lock-clinic.sql'
import type { MemberRole, MemberStatus } from '@/prisma/generated/enums'

export type Subject = { id: bigint; publicId: string; role: MemberRole; status: MemberStatus }

/**
 * Runs a change to another member, while no other change to the clinic's members runs. What the actor may is read anew: who
 * was demoted a moment ago manages nobody. @throws not_found for a member of another clinic, or who left.
 */
export async function withMember<T>(
  actor: ClinicActor,
  memberId: string,
  change: (tx: Transaction, member: Subject) => Promise<T>,
): Promise<T> {
  const { clinicId } = actor
  return dbAcrossClinics.$transaction(async (tx) => {
    await lockClinic(tx, clinicId)
    const own = await tx.member.findFirst({
      where: { id: actor.memberId, clinicId, status: 'active' },
      select: { role: true },
    })
    const member = await tx.member.findFirst({
      where: { publicId: memberId, clinicId, removedAt: null },
      select: { id: true, publicId: true, role: true, status: true },
    })
    if (!member) throw notFound()
    if (!own || !memberMay(own.role, 'members.manage'))
      throw new AppError('forbidden', 'Your own role has changed meanwhile. Ask an owner.')
    if (member.id === actor.memberId)
      throw new AppError('forbidden', 'Nobody changes their own place in the clinic. Ask another owner or manager.')
    if (member.role === 'owner' && own.role !== 'owner')
      throw new AppError('forbidden', 'Only an owner changes what an owner may do.')
    return change(tx, member)
  })
}

/** @throws forbidden where somebody who is no owner makes one. */
export function assertMayGive(actor: ClinicActor, role: MemberRole): void {
  if (role === 'owner' && actor.role !== 'owner') throw new AppError('forbidden', 'Only an owner makes an owner.')
}

/** @throws conflict where the clinic would be left without an owner who can sign in. To be called under the lock. */
export async function assertOwnerRemains(tx: Transaction, clinicId: bigint, leaving: Subject): Promise<void> {
  if (leaving.role !== 'owner' || leaving.status !== 'active') return
  const others = await tx.member.count({
    where: { clinicId, role: 'owner', status: 'active', id: { not: leaving.id } },
  })
  if (others === 0) throw new AppError('conflict', 'A clinic needs an owner. Make somebody else an owner first.')
}
