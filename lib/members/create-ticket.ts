import { randomBytes } from 'node:crypto'
import { hashToken } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'

/** So long the code may be looked for on the telephone. */
export const ticketMinutes = 10

/**
 * Lets somebody whose password was right try a code. @returns the ticket's secret, for a cookie of that browser; it opens
 * nothing by itself.
 */
export async function createTicket({ id, clinicId }: { id: bigint; clinicId: bigint }): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + ticketMinutes * 60_000)
  await dbAcrossClinics.signInTicket.create({
    data: { clinicId, memberId: id, tokenHash: hashToken(token), expiresAt },
  })
  return token
}
