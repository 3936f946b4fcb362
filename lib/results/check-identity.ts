import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { bearsIdentity } from '@/lib/matching/bears-identity'
import { compareWithPatient } from '@/lib/matching/match-reading'
import type { Comparison } from '@/lib/matching/schema'
import { readFile } from '@/lib/readings/read-file'
import type { Prisma } from '@/prisma/generated/client'

const checker = makeSystemActor('check-identity')

/**
 * The job that compares each document of a result with its patient. Every one has to bear the name and one more identifier;
 * where one does not, the result needs a second person's reason before it can be sent. Of a result without a patient the
 * documents are only read, so that its patient can be suggested. Values without a document were matched row by row.
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
  const identity = findings.every((finding) => finding !== null && bearsIdentity(finding)) ? 'agrees' : 'differs'
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
