import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { contactsOf } from '@/lib/patients/contact-input'
import { noteLikelyPairs } from '@/lib/patients/note-likely-pairs'
import { patientColumns, saveContacts, saveSearchTerms } from '@/lib/patients/save-contacts'
import type { PatientInput } from '@/lib/patients/schema'

export const numberTaken = () =>
  new AppError(
    'conflict',
    'Another patient of your clinic has this number already. Look that patient up, or check the number.',
    {
      fields: { patientNumber: 'This number is taken.' },
    },
  )

/** Adds a patient to the actor's clinic. @returns the new patient's public id. @throws conflict when the number is taken. */
export async function addPatient(actor: ClinicActor, input: PatientInput): Promise<{ patientId: string }> {
  const publicId = newId('patient')
  const { clinicId } = actor
  await db.$transaction(async (tx) => {
    // A number from before a merge finds its patient still; a second patient with it would be found in their place.
    if ((await tx.patientAlias.count({ where: { clinicId, number: input.patientNumber } })) > 0) throw numberTaken()
    const row = { publicId, clinicId, ...patientColumns(input) }
    const { count } = await tx.patient.createMany({ data: [row], skipDuplicates: true })
    if (count === 0) throw numberTaken()
    const { id } = await tx.patient.findUniqueOrThrow({ where: { publicId, clinicId }, select: { id: true } })
    const contacts = contactsOf(input)
    await saveContacts(tx, actor, id, { ...input, contacts })
    await saveSearchTerms(tx, actor, id, { ...input, contacts })
    await noteLikelyPairs(tx, actor, id)
    await recordAudit(tx, actor, { action: 'patient.added', entityId: id, metadata: { patient: publicId } })
  })
  return { patientId: publicId }
}
