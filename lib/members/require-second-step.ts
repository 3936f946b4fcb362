import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import type { RequireSecondStepInput } from '@/lib/members/schema'

/** Asks every member of the clinic for a second step, or leaves it to them. Who has none is led to it at the next request. */
export async function requireSecondStep(actor: ClinicActor, { required }: RequireSecondStepInput): Promise<void> {
  const { clinicId } = actor
  await db.$transaction(async (tx) => {
    const { count } = await tx.clinic.updateMany({
      where: { id: clinicId, totpRequiredAt: required ? null : { not: null } },
      data: { totpRequiredAt: required ? new Date() : null },
    })
    if (count === 0) return
    const action = required ? 'clinic.second_step_required' : 'clinic.second_step_optional'
    await recordAudit(tx, actor, { action, entityId: clinicId })
  })
}
