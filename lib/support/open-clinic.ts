import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { clinicOpenTo, liveGrantsOf } from '@/lib/support/live-grant'
import type { LookInput } from '@/lib/support/schema'

/**
 * Opens one screen of a clinic that lets this admin look, and writes that down in the clinic's own chain before anything is
 * shown. @throws not_found without a grant that holds now: a clinic that gave none looks like one that is not there
 */
export async function openClinic(actor: AdminActor, { clinicId, screen }: LookInput) {
  return dbAcrossClinics.$transaction(async (tx) => {
    const clinic = await tx.clinic.findFirst({
      where: clinicOpenTo(actor, clinicId),
      select: {
        id: true,
        clinicName: true,
        timeZone: true,
        supportGrants: { where: liveGrantsOf(actor), orderBy: { expiresAt: 'desc' }, take: 1 },
      },
    })
    const [grant] = clinic?.supportGrants ?? []
    if (!clinic || !grant) throw notFound()
    await recordAudit(tx, actor, {
      action: 'support.looked',
      entityId: clinic.id,
      clinicId: clinic.id,
      metadata: { clinic: clinicId, grant: grant.publicId, screen },
    })
    const { clinicName, timeZone } = clinic
    return {
      clinicId,
      clinicName,
      timeZone,
      reason: grant.reason,
      expiresAt: grant.expiresAt,
      /** What every question about the clinic carries: its key, and the grant anew. */
      under: { clinicId: clinic.id, clinic: clinicOpenTo(actor, clinicId) },
    }
  })
}
export type OpenClinic = Awaited<ReturnType<typeof openClinic>>
