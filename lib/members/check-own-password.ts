import type { ClinicActor } from '@/lib/auth/actors'
import { verifyPassword } from '@/lib/auth/passwords'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { takeLimit } from '@/lib/limits/take-limit'

/** Asks a signed-in member for their password again, before something that a passer-by at an open screen must not do. */
export async function checkOwnPassword(actor: ClinicActor, password: string): Promise<void> {
  await takeLimit('own-password', actor.memberPublicId)
  const { clinicId, memberId } = actor
  const member = await dbAcrossClinics.member.findFirst({
    where: { id: memberId, clinicId },
    select: { passwordHash: true },
  })
  if (await verifyPassword(password, member?.passwordHash ?? null)) return
  throw new AppError('invalid', 'This is not your password. Nothing was changed.', {
    fields: { password: 'Enter the password with which you sign in.' },
  })
}
