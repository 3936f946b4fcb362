import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { describeDelivery } from '@/lib/deliveries/describe-delivery'
import { notFound } from '@/lib/errors'
import type { FileKind } from '@/lib/files/schema'
import type { Comparison } from '@/lib/matching/schema'
import { listObservations } from '@/lib/observations/list-observations'
import { resultsOf } from '@/lib/results/access'
import type { ResultType } from '@/lib/results/schema'
import { stageOf } from '@/lib/results/stage'

/** One result of the actor's clinic with its documents and messages, for the people who work with it. */
export async function getResult(actor: ClinicActor, { resultId }: { resultId: string }) {
  const result = await db.result.findFirst({
    where: { publicId: resultId, ...resultsOf(actor) },
    include: {
      branch: { select: { name: true } },
      patient: { include: { contacts: { include: { contact: true } } } },
      versions: {
        where: { supersededAt: null },
        orderBy: { number: 'desc' },
        take: 1,
        include: {
          files: { orderBy: { position: 'asc' }, include: { file: true } },
          tableImport: { select: { publicId: true } },
        },
      },
      deliveries: { orderBy: { id: 'desc' }, take: 50 },
      corrections: { where: { openSlot: 1 }, select: { publicId: true } },
      calls: { where: { openSlot: 1 }, select: { publicId: true, kind: true } },
      incidents: { orderBy: { id: 'desc' }, take: 1, select: { publicId: true } },
      releaseRule: { select: { publicId: true, removedAt: true } },
    },
  })
  if (!result) throw notFound()
  const { patient, clinicId } = result
  const [version] = result.versions
  const observations = version ? await listObservations(db, { clinicId, versionId: version.id }) : []
  return {
    resultId: result.publicId,
    testName: result.testName,
    resultType: result.resultType as ResultType,
    testDate: result.testDate.toISOString().slice(0, 10),
    notes: result.notes,
    branchName: result.branch?.name ?? null,
    stage: stageOf(result),
    status: result.status,
    uploadedAt: result.uploadedAt,
    sentAt: result.sentAt,
    firstViewedAt: result.firstViewedAt,
    recalledReason: result.recalledReason,
    identity: {
      state: result.identity,
      findings: (result.identityFindings ?? []) as unknown as (Comparison | null)[],
      reason: result.identityReason,
      /** Who matched it cannot be the second person. */
      matchedByMe: result.matchedById === actor.memberId,
    },
    patient: patient && {
      patientId: patient.publicId,
      fullName: patient.fullName,
      patientNumber: patient.patientNumber,
      dateOfBirth: patient.dateOfBirth?.toISOString().slice(0, 10) ?? null,
      email: patient.contacts.find(({ contact }) => contact.kind === 'email')?.contact.value ?? null,
    },
    observations,
    flagClass: result.flagClass,
    table: version?.tableImport
      ? {
          tableId: version.tableImport.publicId,
          printed: { number: version.printedNumber, name: version.printedName, birthDate: version.printedBirthDate },
        }
      : null,
    held:
      result.status === 'processed'
        ? {
            for: result.heldFor,
            until: result.releaseAt,
            reason: result.holdReason,
            problem: result.releaseProblem,
            byRule: result.releaseRule !== null,
          }
        : null,
    correcting: result.corrections.length > 0,
    versionNumber: version?.number ?? 1,
    calls: result.calls.map(({ publicId, kind }) => ({ callId: publicId, kind })),
    incidentId: result.incidents[0]?.publicId ?? null,
    files: (version?.files ?? []).map(({ file }) => describeFile(file)),
    deliveries: result.deliveries.map(describeDelivery),
  }
}

/** What a page may know of a document. */
export function describeFile(file: {
  publicId: string
  kind: FileKind | null
  mediaType: string | null
  originalFilename: string
  sizeBytes: bigint | null
}) {
  return {
    fileId: file.publicId,
    // No result has sound: the database lets a doctor alone own it.
    kind: file.kind === null || file.kind === 'audio' ? 'pdf' : file.kind,
    mediaType: file.mediaType ?? 'application/octet-stream',
    filename: file.originalFilename,
    sizeBytes: Number(file.sizeBytes ?? 0n),
  }
}
export type FileFacts = ReturnType<typeof describeFile>
