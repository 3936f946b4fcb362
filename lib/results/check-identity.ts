import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { bearsIdentity } from '@/lib/matching/bears-identity'
import { compareWithPatient } from '@/lib/matching/match-reading'
import type { Comparison } from '@/lib/matching/schema'
import { readFile } from '@/lib/readings/read-file'
import type { Reading } from '@/lib/readings/schema'
import type { Prisma } from '@/prisma/generated/client'

const checker = makeSystemActor('check-identity')

/**
 * The job that compares each document of a result with its patient. Every one has to bear the name and one more identifier;
 * where one does not, the result needs a second person's reason before it can be sent. Of a result without a patient the
 * documents are only read, so that its patient can be suggested. Values of a table stand on what its row says of the patient.
 */
export async function checkIdentity({ resultId }: { resultId: string }): Promise<void> {
  const result = await dbAcrossClinics.result.findUnique({
    where: { publicId: resultId },
    include: { versions: { where: { supersededAt: null }, include: { files: { select: { fileId: true } } } } },
  })
  if (!result || result.sentAt !== null) return
  const { clinicId, patientId } = result
  const findings: (Comparison | null)[] = []
  for (const { fileId } of result.versions.flatMap((version) => version.files))
    findings.push(await findingOf({ clinicId, fileId }, patientId))
  if (patientId === null) return
  for (const version of result.versions.filter(({ tableImportId }) => tableImportId !== null))
    findings.push(await compareWithPatient(clinicId, printedRow(version), patientId))
  const identity =
    findings.length > 0 && findings.every((finding) => finding !== null && bearsIdentity(finding))
      ? 'agrees'
      : 'differs'
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.result.updateMany({
      where: { id: result.id, clinicId, patientId, sentAt: null },
      data: { identity, identityFindings: findings as unknown as Prisma.InputJsonValue },
    })
    if (count === 0) return
    const metadata = { result: resultId, identity }
    await recordAudit(tx, checker, { action: 'result.identity_checked', entityId: result.id, clinicId, metadata })
  })
}

type Row = { printedNumber: string | null; printedName: string | null; printedBirthDate: string | null }

/** What a table's row says of its patient, as the page that it stands for: values without a document are compared too. */
function printedRow({ printedNumber, printedName, printedBirthDate }: Row): Reading {
  const cells = [
    ['Patient name', printedName],
    ['Patient number', printedNumber],
    ['Date of birth', printedBirthDate],
  ] as const
  const lines = cells.flatMap(([label, value], row) => {
    const at = { middle: row * 20, height: 10 }
    return value === null ? [] : [[{ text: `${label}: ${value}`, left: 0, right: 400, ...at }]]
  })
  return { pages: [{ source: 'text', confidence: 100, lines }], pagesTotal: 1, barcodes: [] }
}

/** What was found of one document; null for one that could not be read. */
async function findingOf(
  file: { clinicId: bigint; fileId: bigint },
  patientId: bigint | null,
): Promise<Comparison | null> {
  try {
    const reading = await readFile(file)
    return patientId === null ? null : await compareWithPatient(file.clinicId, reading, patientId)
  } catch (cause) {
    if (cause instanceof AppError) return null
    throw cause
  }
}
