import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { liveAccesses, peopleToSave } from '@/lib/doctors/access'
import { notFound } from '@/lib/errors'

/** Whom a share is about that this doctor opened and that is still shown. @throws not_found for every other share */
export async function findPersonOfShare(actor: DoctorActor, { shareId }: { shareId: string }) {
  const { share, ...opened } = liveAccesses(actor)
  const access = await dbAcrossClinics.doctorAccess.findFirst({
    where: { ...opened, share: { ...share, publicId: shareId } },
    select: { profile: { select: { id: true, publicId: true } } },
  })
  if (!access) throw notFound()
  const { id, publicId } = access.profile
  const [allowed, saved] = await Promise.all([
    dbAcrossClinics.profile.count({ where: { id, ...peopleToSave(actor) } }),
    dbAcrossClinics.savedPatient.count({ where: { doctorId: actor.doctorId, profileId: id } }),
  ])
  return { profileId: publicId, maySave: allowed > 0 && saved === 0 }
}
