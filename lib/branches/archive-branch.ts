import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import type { BranchInput } from '@/lib/branches/schema'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'

/** Takes a branch out of the choices. Its results stay its own; its members keep working and bring results of no branch. */
export async function archiveBranch(actor: ClinicActor, { branchId }: BranchInput): Promise<void> {
  await move(actor, branchId, true)
}

/** Brings an archived branch back. */
export async function restoreBranch(actor: ClinicActor, { branchId }: BranchInput): Promise<void> {
  await move(actor, branchId, false)
}

async function move(actor: ClinicActor, branchId: string, archive: boolean): Promise<void> {
  const { clinicId } = actor
  await db.$transaction(async (tx) => {
    const { count } = await tx.branch.updateMany({
      where: { publicId: branchId, clinicId, archivedAt: archive ? null : { not: null } },
      data: { archivedAt: archive ? new Date() : null },
    })
    if (count === 0) throw notFound()
    const { id } = await tx.branch.findFirstOrThrow({ where: { publicId: branchId, clinicId }, select: { id: true } })
    await recordAudit(tx, actor, {
      action: archive ? 'branch.archived' : 'branch.restored',
      entityId: id,
      metadata: { branch: branchId },
    })
  })
}
