import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { patientsOf } from '@/lib/patients/access'
import { numberTaken } from '@/lib/patients/add-patient'
import { contactsOf } from '@/lib/patients/contact-input'
import { noteLikelyPairs } from '@/lib/patients/note-likely-pairs'
import { patientColumns, saveContacts, saveSearchTerms } from '@/lib/patients/save-contacts'
import type { EditPatientInput } from '@/lib/patients/schema'
import { Prisma } from '@/prisma/generated/client'

const isTaken = (cause: unknown) => cause instanceof Prisma.PrismaClientKnownRequestError && cause.code === 'P2002'

/**
 * Changes a patient's details. Who could sign in by a contact that is taken away here sees this patient's results no longer,
 * from the next request on.
 */
export async function editPatient(actor: ClinicActor, { patientId, ...input }: EditPatientInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { publicId: patientId, ...patientsOf(actor), mergedIntoId: null },
      select: { id: true },
    })
    if (!patient) throw notFound()
    const other = await tx.patient.findFirst({
      where: { ...patientsOf(actor), patientNumber: input.patientNumber, id: { not: patient.id } },
      select: { id: true },
    })
    const alias = await tx.patientAlias.findFirst({
      where: { ...patientsOf(actor), number: input.patientNumber, patientId: { not: patient.id } },
      select: { patientId: true },
    })
    if (other || alias) throw numberTaken()
    await tx.patient
      .update({ where: { id: patient.id, ...patientsOf(actor) }, data: patientColumns(input) })
      // Of two edits to one number at once the database lets one through.
      .catch((cause: unknown) => Promise.reject(isTaken(cause) ? numberTaken() : cause))
    const contacts = contactsOf(input)
    await saveContacts(tx, actor, patient.id, { ...input, contacts })
    await saveSearchTerms(tx, actor, patient.id, { ...input, contacts })
    await noteLikelyPairs(tx, actor, patient.id)
    await recordAudit(tx, actor, { action: 'patient.edited', entityId: patient.id, metadata: { patient: patientId } })
  })
}
