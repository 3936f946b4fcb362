import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { countMembersOfBranches } from '@/lib/members/count-members-of-branches'

const most = 500

/** Every branch of the clinic, the archived ones last, with how many members work there. */
export async function listBranches(actor: ClinicActor) {
  const rows = await db.branch.findMany({
    where: { clinicId: actor.clinicId },
    orderBy: { name: 'asc' },
    take: most,
  })
  const counts = await countMembersOfBranches(actor)
  return rows
    .map((row) => ({
      branchId: row.publicId,
      name: row.name,
      address: row.address,
      phone: row.phone,
      archived: row.archivedAt !== null,
      members: counts.get(row.id) ?? 0,
    }))
    .toSorted((left, right) => Number(left.archived) - Number(right.archived))
}
export type BranchRow = Awaited<ReturnType<typeof listBranches>>[number]

/** The branches that can be chosen, for a list of choices. */
export async function branchChoices(actor: ClinicActor): Promise<{ value: string; label: string }[]> {
  const branches = await db.branch.findMany({
    where: { clinicId: actor.clinicId, archivedAt: null },
    orderBy: { name: 'asc' },
    take: most,
    select: { publicId: true, name: true },
  })
  return branches.map(({ publicId, name }) => ({ value: publicId, label: name }))
}
