import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { RequireSecondStepInput } from '@/lib/members/schema'

/** Asks every member of the clinic for a second step, or leaves it to them. Who has none is led to it at the next request. */
export async function requireSecondStep(actor: ClinicActor, { required }: RequireSecondStepInput): Promise<void> {
  const { clinicId } = actor
  await db.$transaction(async (tx) => {
    const own = await tx.member.count({ where: { id: actor.memberId, clinicId, totpConfirmedAt: { not: null } } })
    if (required && own === 0)
      throw new AppError('conflict', 'Set your own second step up first, under “Account”: the rule holds for you too.')
    const { count } = await tx.clinic.updateMany({
      where: { id: clinicId, totpRequiredAt: required ? null : { not: null } },
      data: { totpRequiredAt: required ? new Date() : null },
    })
    if (count === 0) return
    const action = required ? 'clinic.second_step_required' : 'clinic.second_step_optional'
    await recordAudit(tx, actor, { action, entityId: clinicId })
  })
}
