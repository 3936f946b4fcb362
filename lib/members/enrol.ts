import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { newTotpSecret, totpStepOf } from '@/lib/auth/totp'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { openSmall, sealSmall } from '@/lib/files/master-keys'
import { takeLimit } from '@/lib/limits/take-limit'
import type { ConfirmEnrolmentInput } from '@/lib/members/schema'
import { renewCodes, secondStepPurpose } from '@/lib/members/second-step'

const already = () =>
  new AppError('conflict', 'Your second step is switched on already. Switch it off first to change the telephone.')

/** Makes a secret for the member's authenticator. It counts only when a code of it was typed in. */
export async function startEnrolment({ clinicId, memberId }: ClinicActor): Promise<void> {
  const totpSecret = sealSmall(newTotpSecret(), secondStepPurpose)
  const { count } = await db.member.updateMany({
    where: { id: memberId, clinicId, totpConfirmedAt: null },
    data: { totpSecret, totpLastStep: 0 },
  })
  if (count === 0) throw already()
}

/** Switches the second step on, once a code shows that the telephone has the secret. @returns ten recovery codes. */
export async function confirmEnrolment(
  actor: ClinicActor,
  { code }: ConfirmEnrolmentInput,
): Promise<{ codes: string[] }> {
  const { clinicId, memberId } = actor
  await takeLimit('second-step-person', actor.memberPublicId)
  const member = await db.member.findFirst({
    where: { id: memberId, clinicId, totpConfirmedAt: null },
    select: { totpSecret: true },
  })
  if (!member?.totpSecret) throw already()
  const step = totpStepOf(openSmall(member.totpSecret, secondStepPurpose), code)
  if (step === null)
    throw new AppError(
      'invalid',
      'This code does not fit. Check that the telephone’s clock is right, and try the next.',
      {
        fields: { code: 'Enter the six digits that the app shows now.' },
      },
    )
  return db.$transaction(async (tx) => {
    const { count } = await tx.member.updateMany({
      where: { id: memberId, clinicId, totpConfirmedAt: null },
      data: { totpConfirmedAt: new Date(), totpLastStep: step },
    })
    if (count === 0) throw already()
    await recordAudit(tx, actor, { action: 'member.second_step_on', entityId: memberId })
    return { codes: await renewCodes(tx, actor) }
  })
}
