import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { liveAccesses, peopleKnownTo, peopleToSave, peopleToWriteAbout } from '@/lib/doctors/access'
import type { ProfileOfDoctorInput } from '@/lib/doctors/schema'
import { notFound } from '@/lib/errors'

/** One person whom this doctor knows here: whether they are saved, what they show now, and what may be done. No document. */
export async function getPatientOfDoctor(actor: DoctorActor, { profileId }: ProfileOfDoctorInput) {
  const { doctorId } = actor
  const profile = await dbAcrossClinics.profile.findFirst({
    where: { publicId: profileId, ...peopleKnownTo(actor) },
    select: {
      id: true,
      fullName: true,
      savedBy: { where: { doctorId }, take: 1 },
      doctorAccesses: {
        where: liveAccesses(actor),
        orderBy: { id: 'desc' },
        take: 20,
        select: { openedAt: true, share: { select: { publicId: true, label: true, expiresAt: true } } },
      },
    },
  })
  if (!profile) throw notFound()
  const one = { id: profile.id }
  const [toSave, toWrite] = await Promise.all([
    dbAcrossClinics.profile.count({ where: { ...one, ...peopleToSave(actor) } }),
    dbAcrossClinics.profile.count({ where: { ...one, ...peopleToWriteAbout(actor) } }),
  ])
  const [saved] = profile.savedBy
  const shares = new Map(profile.doctorAccesses.map(({ openedAt, share }) => [share.publicId, { openedAt, ...share }]))
  return {
    profileId,
    patientName: profile.fullName,
    saved: saved
      ? {
          savedAt: saved.savedAt,
          lastConsultationAt: saved.lastConsultationAt,
          consultationNotes: saved.consultationNotes,
        }
      : null,
    maySave: !saved && toSave > 0,
    mayWrite: toWrite > 0,
    shares: [...shares.values()].map(({ publicId, ...share }) => ({ shareId: publicId, ...share })),
  }
}
