import { sealSecret } from '@/lib/admins/second-step'
import { type AdminActor, makeAdminActor, noOrigin } from '@/lib/auth/actors'
import { newTotpSecret } from '@/lib/auth/totp'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { factoryPassword, hashOnce, nextNumber } from '@/prisma/factories/make-clinic'
import type { AdminRole } from '@/prisma/generated/enums'

type AdminFacts = { role?: AdminRole; email?: string; fullName?: string; password?: string; totpSecret?: Uint8Array }

/** An admin, the actor that they are once signed in, and the secret of their authenticator. */
export async function makeAdmin(facts: AdminFacts = {}): Promise<{ actor: AdminActor; totpSecret: Uint8Array }> {
  const {
    role = 'super_admin',
    email = `admin-${nextNumber()}@test.example`,
    fullName = 'Ngozi Eze',
    password = factoryPassword,
  } = facts
  const totpSecret = facts.totpSecret ?? newTotpSecret()
  const adminId = newId('admin')
  const admin = await dbAcrossClinics.admin.create({
    data: {
      publicId: adminId,
      fullName,
      email,
      role,
      passwordHash: await hashOnce(password),
      totpSecret: sealSecret(totpSecret),
    },
  })
  const actor = makeAdminActor({
    adminId: admin.id,
    adminPublicId: adminId,
    fullName,
    email,
    role,
    sessionId: 0n,
    origin: noOrigin,
  })
  return { actor, totpSecret }
}
