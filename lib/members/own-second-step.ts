import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { checkOwnPassword } from '@/lib/members/check-own-password'
import type { OwnPasswordInput } from '@/lib/members/schema'
import { noSecondStep, renewCodes } from '@/lib/members/second-step'

const isOff = () => new AppError('conflict', 'Your second step is switched off already.')

/** Switches one's own second step off, against the password. A clinic that asks for one leads back to setting it up. */
export async function switchOffSecondStep(actor: ClinicActor, { password }: OwnPasswordInput): Promise<void> {
  await checkOwnPassword(actor, password)
  const { clinicId, memberId } = actor
  await db.$transaction(async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: memberId, clinicId, totpConfirmedAt: { not: null } },
      data: noSecondStep,
    })
    if (count === 0) throw isOff()
    await tx.memberRecoveryCode.deleteMany({ where: { clinicId, memberId } })
    await recordAudit(tx, actor, { action: 'member.second_step_off', entityId: memberId })
  })
}

/** Makes ten new recovery codes, against the password; the old ones are good for nothing from then on. */
export async function renewRecoveryCodes(
  actor: ClinicActor,
  { password }: OwnPasswordInput,
): Promise<{ codes: string[] }> {
  await checkOwnPassword(actor, password)
  const { clinicId, memberId } = actor
  return db.$transaction(async (tx) => {
    const on = await tx.member.count({ where: { id: memberId, clinicId, totpConfirmedAt: { not: null } } })
    if (on === 0) throw isOff()
    await recordAudit(tx, actor, { action: 'member.recovery_codes_renewed', entityId: memberId })
    return { codes: await renewCodes(tx, actor) }
  })
}
