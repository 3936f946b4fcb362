import { makePatientActor, noOrigin, type PatientActor } from '@/lib/auth/actors'
import { findAccountSession } from '@/lib/auth/session-rows.sql'
import { dbAcrossClinics } from '@/lib/db'

/**
 * The patient of a sign-in, for work that they asked for and that goes on after their request: with what they may see now, and
 * null once they have signed out.
 */
export async function patientOfSession(sessionId: bigint): Promise<PatientActor | null> {
  const session = await dbAcrossClinics.session.findUnique({ where: { id: sessionId }, select: { publicId: true } })
  const row = session && (await findAccountSession(session.publicId))
  if (!row) return null
  const { lastSeenAt: _, ...fields } = row
  return makePatientActor({ ...fields, origin: noOrigin })
}
