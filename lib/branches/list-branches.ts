import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'

const most = 500

/** Every branch of the clinic, the archived ones last, with how many members work there. */
export async function listBranches(actor: ClinicActor) {
  const rows = await db.branch.findMany({
    where: { clinicId: actor.clinicId },
    orderBy: { name: 'asc' },
    take: most,
    include: { _count: { select: { members: { where: { status: 'active' } } } } },
  })
  return rows
    .map((row) => ({
      branchId: row.publicId,
      name: row.name,
      address: row.address,
      phone: row.phone,
      archived: row.archivedAt !== null,
      members: row._count.members,
    }))
    .toSorted((left, right) => Number(left.archived) - Number(right.archived))
}
export type BranchRow = Awaited<ReturnType<typeof listBranches>>[number]

/** The branches that can be chosen, for a list of choices. */
export async function branchChoices(actor: ClinicActor): Promise<{ value: string; label: string }[]> {
  const branches = await listBranches(actor)
  return branches.filter(({ archived }) => !archived).map(({ branchId, name }) => ({ value: branchId, label: name }))
}
