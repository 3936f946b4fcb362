import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'

/** How many active members work at each of the clinic's branches, by the branch's row. */
export async function countMembersOfBranches({ clinicId }: ClinicActor): Promise<Map<bigint, number>> {
  const groups = await db.member.groupBy({
    by: ['branchId'],
    where: { clinicId, status: 'active', branchId: { not: null } },
    _count: true,
  })
  return new Map(groups.flatMap(({ branchId, _count }) => (branchId === null ? [] : [[branchId, _count] as const])))
}
