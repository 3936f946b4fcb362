import type { Origin } from '@/lib/auth/actors'
import { type Portal, portals } from '@/lib/auth/portals'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'

type Person = { memberId: bigint } | { adminId: bigint } | { accountId: bigint } | { doctorId: bigint }

/** A new row for each sign-in; its public id goes into the sealed cookie. @returns the session's public id. */
export async function startSession(tx: Transaction, portal: Portal, person: Person, origin: Origin): Promise<string> {
  const publicId = newId('session')
  await tx.session.create({
    data: {
      publicId,
      actorKind: portal,
      ...person,
      address: origin.address,
      userAgent: origin.userAgent?.slice(0, 500) ?? null,
      // An admin has just given the password; ten minutes later a dangerous act asks for it again.
      ...(portal === 'admin' ? { steppedUpAt: new Date() } : {}),
      expiresAt: new Date(Date.now() + portals[portal].sessionHours * 3_600_000),
    },
  })
  return publicId
}

type Whose = Person | { ofClinicId: bigint }

/** Ends every open sign-in of a person, or of all members of a clinic, from their next request on. */
export async function revokeSessionsOf(tx: Transaction, whose: Whose, reason: string): Promise<number> {
  const where = 'ofClinicId' in whose ? { member: { clinicId: whose.ofClinicId } } : whose
  const { count } = await tx.session.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: new Date(), revokedReason: reason },
  })
  return count
}

const lastSeenStepMinutes = 5

/** Notes that a session is in use, at most every few minutes: a write for each request would be a write too many. */
export async function noteSeen(sessionId: bigint, lastSeenAt: Date): Promise<void> {
  if (Date.now() - lastSeenAt.getTime() < lastSeenStepMinutes * 60_000) return
  await dbAcrossClinics.session.updateMany({ where: { id: sessionId, lastSeenAt }, data: { lastSeenAt: new Date() } })
}
