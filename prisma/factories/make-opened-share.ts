import type { DoctorActor, PatientActor } from '@/lib/auth/actors'
import { doctorRecipient } from '@/lib/doctors/recipient'
import { noteDoctorAccess } from '@/lib/doctors/note-access'
import { openShare } from '@/lib/shares/open-share'
import { makeShare } from '@/prisma/factories/make-share'

/** A share of this patient that this doctor has opened as people do. */
export async function makeOpenedShare(
  actor: PatientActor,
  doctor: DoctorActor,
  facts: Parameters<typeof makeShare>[1],
) {
  const share = await makeShare(actor, facts)
  const opened = await openAsDoctor(doctor, share)
  if (opened.outcome !== 'manifest') throw new Error(`The share that was just made is ${opened.outcome}.`)
  return { ...share, ticket: opened.ticket }
}

/** Opens a share as the door of the doctors' portal does. */
export function openAsDoctor(doctor: DoctorActor, { token }: { token: string }) {
  const ask = { token, mode: 'manifest', recipient: doctorRecipient(doctor) } as const
  return openShare(doctor, ask, (tx, share) => noteDoctorAccess(tx, doctor, share))
}
