import { createAdmin } from '@/lib/admins/create-admin'
import { type AdminActor, makeAdminActor, makeSystemActor, noOrigin } from '@/lib/auth/actors'
import { newTotpSecret } from '@/lib/auth/totp'
import { dbAcrossClinics } from '@/lib/db'
import { factoryPassword, nextNumber } from '@/prisma/factories/make-clinic'
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
  const { adminId } = await createAdmin(makeSystemActor('factory'), { fullName, email, password, role }, totpSecret)
  const admin = await dbAcrossClinics.admin.findUniqueOrThrow({ where: { publicId: adminId } })
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
