import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'

/** Says in words why a list could not be made, to whoever asked; they can ask for it again. */
export async function failExport(
  { id, publicId, runs }: { id: bigint; publicId: string; runs: number },
  errorMessage: string,
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.exportRequest.updateMany({
      where: { id, status: { in: ['pending', 'processing'] }, runs },
      data: { status: 'failed', failedAt: new Date(), errorMessage },
    })
    if (count === 0) return
    await recordAudit(tx, makeSystemActor('export'), {
      action: 'export.failed',
      entityId: id,
      metadata: { export: publicId },
    })
  })
}
