import type { AdminActor, ClinicActor, DoctorActor, PatientActor } from '@/lib/auth/actors'
import { recordAudit } from '@/lib/audit/record-audit'
import { dbAcrossClinics } from '@/lib/db'

const auditOf = {
  clinic: 'member.signed_out',
  patient: 'account.signed_out',
  doctor: 'doctor.signed_out',
  admin: 'admin.signed_out',
} as const

/** Ends the session in which this request came. The cookie is taken away by the action. */
export async function signOut(actor: ClinicActor | PatientActor | DoctorActor | AdminActor): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    await tx.session.updateMany({
      where: { id: actor.sessionId, revokedAt: null },
      data: { revokedAt: new Date(), revokedReason: 'signed out' },
    })
    await recordAudit(tx, actor, { action: auditOf[actor.kind] })
  })
}
