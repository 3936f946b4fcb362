import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import type { BranchFactsInput, EditBranchInput } from '@/lib/branches/schema'
import { db, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'

const nameTaken = () =>
  new AppError('conflict', 'Your clinic has a branch of this name already; it may be an archived one.', {
    fields: { name: 'This name is taken.' },
  })

/** Adds a place at which the clinic works. @throws conflict when the name is taken. */
export async function addBranch(actor: ClinicActor, facts: BranchFactsInput): Promise<void> {
  const publicId = newId('branch')
  const { clinicId } = actor
  await db.$transaction(async (tx) => {
    const { count } = await tx.branch.createMany({ data: [{ publicId, clinicId, ...facts }], skipDuplicates: true })
    if (count === 0) throw nameTaken()
    const { id } = await tx.branch.findFirstOrThrow({ where: { publicId, clinicId }, select: { id: true } })
    await recordAudit(tx, actor, { action: 'branch.added', entityId: id, metadata: { branch: publicId } })
  })
}

/** Renames a branch, or changes where it is. */
export async function editBranch(actor: ClinicActor, { branchId, ...facts }: EditBranchInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await findAny(tx, actor, branchId)
    const { clinicId } = actor
    const taken = await tx.branch.count({ where: { clinicId, name: facts.name, id: { not: id } } })
    if (taken > 0) throw nameTaken()
    await tx.branch.update({ where: { id, clinicId }, data: facts })
    await recordAudit(tx, actor, { action: 'branch.changed', entityId: id, metadata: { branch: branchId } })
  })
}

async function findAny(tx: Transaction, { clinicId }: ClinicActor, branchId: string): Promise<{ id: bigint }> {
  const branch = await tx.branch.findFirst({ where: { publicId: branchId, clinicId }, select: { id: true } })
  if (!branch) throw notFound()
  return branch
}
