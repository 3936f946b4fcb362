import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { describeDelivery } from '@/lib/deliveries/describe-delivery'
import { notFound } from '@/lib/errors'
import type { Comparison } from '@/lib/matching/schema'
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
        include: { files: { orderBy: { position: 'asc' }, include: { file: true } } },
      },
      deliveries: { orderBy: { id: 'desc' }, take: 50 },
    },
  })
  if (!result) throw notFound()
  const { patient } = result
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
    files: (result.versions[0]?.files ?? []).map(({ file }) => describeFile(file)),
    deliveries: result.deliveries.map(describeDelivery),
  }
}

/** What a page may know of a document. */
export function describeFile(file: {
  publicId: string
  kind: 'pdf' | 'image' | 'csv' | null
  mediaType: string | null
  originalFilename: string
  sizeBytes: bigint | null
}) {
  return {
    fileId: file.publicId,
    kind: file.kind ?? 'pdf',
    mediaType: file.mediaType ?? 'application/octet-stream',
    filename: file.originalFilename,
    sizeBytes: Number(file.sizeBytes ?? 0n),
  }
}
export type FileFacts = ReturnType<typeof describeFile>
