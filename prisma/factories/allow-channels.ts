import type { ClinicActor } from '@/lib/auth/actors'
import { saveChannels } from '@/lib/channels/save-channels'
import { type Channel, contactKindOf } from '@/lib/channels/schema'
import { db } from '@/lib/db'

/** Lets a patient be written to on these channels, in this order, and on no other. */
export async function allowChannels(
  actor: ClinicActor,
  { patientId }: { patientId: string },
  channels: readonly Channel[],
): Promise<void> {
  const { clinicId } = actor
  const patient = await db.patient.findFirstOrThrow({
    where: { clinicId, publicId: patientId },
    select: { id: true, contacts: { select: { contactId: true, contact: { select: { kind: true } } } } },
  })
  const wanted = channels.map((channel) => {
    const contact = patient.contacts.find((one) => one.contact.kind === contactKindOf[channel])
    if (!contact) throw new Error(`This patient has no contact for ${channel}.`)
    return { contactId: contact.contactId, channel }
  })
  await db.$transaction((tx) => saveChannels(tx, actor, patient.id, wanted))
}
