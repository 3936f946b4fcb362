import type { ClinicActor } from '@/lib/auth/actors'
import { appendPart } from '@/lib/batches/append-part'
import { createBatch } from '@/lib/batches/create-batch'
import { createUpload } from '@/lib/batches/create-upload'
import { finishUpload } from '@/lib/batches/finish-upload'
import { matchDocument } from '@/lib/batches/match-document'
import { dbAcrossClinics } from '@/lib/db'
import type { MadePatient } from '@/prisma/factories/make-patient'
import { makeDocument } from '@/prisma/factories/make-result'

/** An open batch, as its form makes one. */
export async function makeBatch(actor: ClinicActor, name = 'Morning'): Promise<{ batchId: string }> {
  return createBatch(actor, { name, resultType: 'haematology', testName: 'Full blood count', testDate: '2026-11-18' })
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

/** Uploads a document into a batch through the same verbs as the browser's uploads. */
export async function uploadIntoBatch(
  actor: ClinicActor,
  batchId: string,
  { bytes, filename }: { bytes: Uint8Array; filename: string },
): Promise<{ documentId: string; known: boolean }> {
  const uploadId = await createUpload(actor, { batchId, originalFilename: filename, sizeBytes: bytes.length })
  await appendPart(actor, { uploadId, startByte: 0, bytes: inOnePiece(bytes) })
  const added = await finishUpload(uploadId)
  if (!added) throw new Error('The upload was finished before.')
  return added
}

/** The same, read and matched as the job does it. */
export async function matchInBatch(
  actor: ClinicActor,
  batchId: string,
  document: { bytes: Uint8Array; filename: string },
) {
  const added = await uploadIntoBatch(actor, batchId, document)
  await matchDocument(added, { key: added.documentId, last: false })
  return added
}

/** A document of an open batch as it stands once it was read, without the seconds that reading takes. */
export async function makeReadDocument(
  actor: ClinicActor,
  patient: MadePatient,
  chosenBy: ClinicActor | null = null,
): Promise<{ batchId: string; documentId: string }> {
  const { batchId } = await makeBatch(actor)
  const bytes = await makeDocument(actor, { patient }, 'pdf')
  const { documentId } = await uploadIntoBatch(actor, batchId, { bytes, filename: `${patient.patientNumber}.pdf` })
  const { id } = await dbAcrossClinics.patient.findUniqueOrThrow({ where: { publicId: patient.patientId } })
  await dbAcrossClinics.batchDocument.update({
    where: { publicId: documentId },
    data: {
      matchedAt: new Date(),
      pile: chosenBy ? 'doubtful' : 'sure',
      candidates: [],
      patientId: id,
      ...(chosenBy ? { chosenById: chosenBy.memberId, chosenAt: new Date(), needsSecond: true } : {}),
    },
  })
  return { batchId, documentId }
}
