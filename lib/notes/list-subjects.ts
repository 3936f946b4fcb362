import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { peopleToWriteAbout } from '@/lib/doctors/access'
import { notFound } from '@/lib/errors'
import { listSubjects } from '@/lib/notes/find-subject'

/** What a note about this person can be about, as a form offers it. @throws not_found for somebody whom this doctor does not know */
export async function listSubjectsOf(actor: DoctorActor, { profileId }: { profileId: string }) {
  const person = await dbAcrossClinics.profile.findFirst({
    where: { publicId: profileId, ...peopleToWriteAbout(actor) },
    select: { id: true, accountId: true },
  })
  if (!person) throw notFound()
  const subjects = await listSubjects(dbAcrossClinics, actor, person)
  return subjects.map(({ id, title, date }) => ({ id, title, date: date?.toISOString().slice(0, 10) ?? null }))
}
