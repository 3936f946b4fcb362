import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor, SystemActor } from '@/lib/auth/actors'
import { hashPassword } from '@/lib/auth/passwords'
import { newTotpSecret, totpAddress } from '@/lib/auth/totp'
import { sealSecret } from '@/lib/admins/second-step'
import type { CreateAdminInput } from '@/lib/admins/schema'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'

/** Makes an admin. @returns the address for the authenticator app, which is stored sealed and never shown again. */
export async function createAdmin(
  actor: SystemActor | AdminActor,
  input: CreateAdminInput,
  secret = newTotpSecret(),
): Promise<{ adminId: string; totpAddress: string }> {
  const { fullName, email, role } = input
  const passwordHash = await hashPassword(input.password)
  const publicId = newId('admin')
  await dbAcrossClinics.$transaction(async (tx) => {
    const totpSecret = sealSecret(secret)
    const { count } = await tx.admin.createMany({
      data: [{ publicId, fullName, email, role, passwordHash, totpSecret }],
      skipDuplicates: true,
    })
    if (count === 0) throw new AppError('conflict', 'There is an admin with this e-mail address already.')
    const { id } = await tx.admin.findUniqueOrThrow({ where: { publicId }, select: { id: true } })
    await recordAudit(tx, actor, { action: 'admin.created', entityId: id, metadata: { admin: publicId, role } })
  })
  return { adminId: publicId, totpAddress: totpAddress(secret, email) }
}
