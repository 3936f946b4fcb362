import { recordAudit } from '@/lib/audit/record-audit'
import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { peopleToSave } from '@/lib/doctors/access'
import type { ConsultationInput, ProfileOfDoctorInput } from '@/lib/doctors/schema'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'

/** Keeps a patient in this doctor's list, where a share that they opened allows it now. Twice is once. */
export async function savePatient(actor: DoctorActor, { profileId }: ProfileOfDoctorInput): Promise<void> {
  const { doctorId } = actor
  await dbAcrossClinics.$transaction(async (tx) => {
    const profile = await tx.profile.findFirst({
      where: { publicId: profileId, ...peopleToSave(actor) },
      select: { id: true, accountId: true },
    })
    if (!profile) throw notFound()
    const { count } = await tx.savedPatient.createMany({
      data: [{ publicId: newId('savedPatient'), doctorId, accountId: profile.accountId, profileId: profile.id }],
      skipDuplicates: true,
    })
    if (count === 0) return
    await recordAudit(tx, actor, {
      action: 'profile.saved_by_doctor',
      entityId: profile.id,
      metadata: { profile: profileId },
    })
  })
}

const ofPerson = ({ doctorId }: DoctorActor, profileId: string) => ({ doctorId, profile: { publicId: profileId } })

/** Takes a patient off this doctor's list, with the consultation notes; notes stay. */
export async function removePatient(actor: DoctorActor, { profileId }: ProfileOfDoctorInput): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const saved = await tx.savedPatient.findFirst({ where: ofPerson(actor, profileId) })
    if (!saved) throw notFound()
    const { count } = await tx.savedPatient.deleteMany({ where: { id: saved.id, doctorId: actor.doctorId } })
    if (count === 0) throw new AppError('conflict', 'This patient is off your list already.')
    await recordAudit(tx, actor, {
      action: 'profile.removed_by_doctor',
      entityId: saved.profileId,
      metadata: { profile: profileId },
    })
  })
}

/** Keeps what this doctor wants to remember of their consultations with a saved patient; nobody else reads it. */
export async function keepConsultation(
  actor: DoctorActor,
  { profileId, notes, consultedToday }: ConsultationInput,
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const saved = await tx.savedPatient.findFirst({
      where: ofPerson(actor, profileId),
      select: { id: true, profileId: true },
    })
    if (!saved) throw notFound()
    await tx.savedPatient.updateMany({
      where: { id: saved.id, doctorId: actor.doctorId },
      data: { consultationNotes: notes, ...(consultedToday ? { lastConsultationAt: new Date() } : {}) },
    })
    await recordAudit(tx, actor, {
      action: 'profile.consulted',
      entityId: saved.profileId,
      metadata: { profile: profileId },
    })
  })
}
