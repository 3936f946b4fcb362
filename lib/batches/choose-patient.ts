import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import { moveDocument } from '@/lib/batches/move-document'
import type { ChoosePatientInput, KeptCandidate } from '@/lib/batches/schema'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { bearsIdentity } from '@/lib/matching/bears-identity'
import { compareWithPatient } from '@/lib/matching/match-reading'
import { findPatientKey } from '@/lib/patients/find-patient-key'
import { findReading } from '@/lib/readings/find-reading'

/**
 * A person says whose document it is. Where it does not bear that patient's name and one more identifier, a second person is
 * needed before it can go anywhere.
 */
export async function choosePatient(
  actor: ClinicActor,
  { documentId, patientId }: ChoosePatientInput,
): Promise<{ batchId: string }> {
  const document = await db.batchDocument.findFirst({
    where: { publicId: documentId, ...batchesOf(actor) },
    select: { fileId: true, candidates: true },
  })
  if (!document) throw notFound()
  const patient = await findPatientKey(db, actor, patientId)
  const reading = await findReading({ clinicId: actor.clinicId, fileId: document.fileId })
  const comparison = reading && (await compareWithPatient(actor.clinicId, reading, patient.id))
  const others = ((document.candidates ?? []) as unknown as KeptCandidate[]).filter(
    (kept) => kept.patientId !== patientId,
  )
  const chosen = comparison ? [{ patientId, comparison, score: 0 }] : []
  return db.$transaction((tx) =>
    moveDocument(tx, actor, {
      documentId,
      from: { resultId: null, matchedAt: { not: null } },
      to: {
        patientId: patient.id,
        chosenById: actor.memberId,
        chosenAt: new Date(),
        needsSecond: !comparison || !bearsIdentity(comparison),
        secondById: null,
        secondAt: null,
        secondReason: null,
        setAsideAt: null,
        setAsideById: null,
        candidates: [...chosen, ...others],
      },
      action: 'document.matched',
      otherwise: 'This document is still being read, or its batch was confirmed meanwhile.',
    }),
  )
}
