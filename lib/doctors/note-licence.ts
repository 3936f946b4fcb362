import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import type { NoteLicenceInput } from '@/lib/doctors/schema'
import { notFound } from '@/lib/errors'

/** Keeps what an admin found out about a licence (which register, by whom, when), for the admins who come after. */
export async function noteLicence(admin: AdminActor, { doctorId, notes }: NoteLicenceInput): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.doctor.updateMany({
      where: { publicId: doctorId },
      data: { licenceNotes: notes, licenceNotesAt: new Date(), licenceNotesById: admin.adminId },
    })
    if (count === 0) throw notFound()
    const { id } = await tx.doctor.findUniqueOrThrow({ where: { publicId: doctorId }, select: { id: true } })
    await recordAudit(tx, admin, { action: 'doctor.licence_noted', entityId: id, metadata: { doctor: doctorId } })
  })
}
