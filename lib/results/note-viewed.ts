import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { stampRead } from '@/lib/deliveries/stamp-delivery'
import { resultsVisibleTo } from '@/lib/results/access'

type Opened = { id: bigint; clinicId: bigint; publicId: string }

/** A result is read by its patient from now on, and that is written down before anything of it leaves. */
export async function noteViewed(actor: PatientActor, result: Opened): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { id: result.id, ...resultsVisibleTo(actor), firstViewedAt: null }
    await tx.result.updateMany({ where, data: { firstViewedAt: new Date() } })
    await stampRead(tx, actor, result, 'viewedAt')
    await recordAudit(tx, actor, {
      action: 'result.viewed',
      entityId: result.id,
      clinicId: result.clinicId,
      metadata: { result: result.publicId },
    })
  })
}
