import type { ClinicActor } from '@/lib/auth/actors'
import { moveDocument } from '@/lib/batches/move-document'
import type { SecondLookInput } from '@/lib/batches/schema'
import { db } from '@/lib/db'
import { findPatientKey } from '@/lib/patients/find-patient-key'

/** A second person says why a document is this patient's although it does not say so itself. Never who chose the patient. */
export async function secondLook(
  actor: ClinicActor,
  { documentId, patientId, reason }: SecondLookInput,
): Promise<{ batchId: string }> {
  return db.$transaction(async (tx) => {
    const patient = await findPatientKey(tx, actor, patientId)
    return moveDocument(tx, actor, {
      documentId,
      from: { patientId: patient.id, needsSecond: true, secondById: null, chosenById: { not: actor.memberId } },
      to: { secondById: actor.memberId, secondAt: new Date(), secondReason: reason },
      action: 'document.vouched',
      otherwise:
        'Somebody else than who chose the patient has to say this. If the patient was changed meanwhile, look again.',
    })
  })
}
