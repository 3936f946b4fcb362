import { tokenInput } from '@/lib/auth/schema'
import { hashToken } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'

/** Whether a link can still be used. Only reads: mail scanners open every link, often several times. */
export async function isLinkAlive(token: string): Promise<boolean> {
  if (!tokenInput.safeParse(token).success) return false
  const link = await dbAcrossClinics.signInLink.findUnique({
    where: { tokenHash: hashToken(token), usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true },
  })
  return link !== null
}
