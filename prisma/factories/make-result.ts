import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { receiveFile } from '@/lib/files/receive-file'
import { archiveResult } from '@/lib/results/archive-result'
import { authoriseResult } from '@/lib/results/authorise-result'
import { recallResult } from '@/lib/results/recall-result'
import { reviewResult } from '@/lib/results/review-result'
import type { ResultType } from '@/lib/results/schema'
import { sendResult } from '@/lib/results/send-result'
import { uploadResult } from '@/lib/results/upload-result'
import { makeReportCsv } from '@/prisma/factories/documents/make-report-csv'
import { makeReportImage } from '@/prisma/factories/documents/make-report-image'
import { makeReportPdf } from '@/prisma/factories/documents/make-report-pdf'
import { type PanelName, panels } from '@/prisma/factories/documents/panels'
import type { MadePatient } from '@/prisma/factories/make-patient'

export type DocumentKind = 'pdf' | 'image' | 'csv'
/** How far the result has come. */
export type Reached = 'unmatched' | 'matched' | 'reviewed' | 'authorised' | 'sent' | 'withdrawn' | 'archived'

const typeOf: Record<PanelName, ResultType> = {
  fullBloodCount: 'haematology',
  lipidProfile: 'chemistry',
  liverFunction: 'chemistry',
  malariaParasite: 'microbiology',
  hba1c: 'chemistry',
  urinalysis: 'urinalysis',
  thyroid: 'hormones',
  chestXray: 'imaging',
}

type ResultFacts = {
  patient: MadePatient
  panel?: PanelName
  kinds?: DocumentKind[]
  reached?: Reached
  testDate?: string
  notes?: string
  /** Whom the documents name, where that is somebody else. */
  documentOf?: MadePatient
  /** What the check of its documents found. */
  identity?: 'unchecked' | 'agrees' | 'differs'
}

/** The bytes of a believable report about this patient. */
export async function makeDocument(
  actor: ClinicActor,
  { patient, panel = 'fullBloodCount', testDate = '2026-11-18' }: ResultFacts,
  kind: DocumentKind,
): Promise<Buffer> {
  const report = {
    clinicName: actor.clinicName,
    patientName: patient.fullName,
    patientNumber: patient.patientNumber,
    dateOfBirth: patient.dateOfBirth,
    testDate,
    ...panels[panel],
  }
  if (kind === 'pdf') return makeReportPdf(report)
  return kind === 'image' ? makeReportImage(report) : makeReportCsv(report)
}

const endings = { pdf: 'pdf', image: 'jpg', csv: 'csv' } as const

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

/** Uploads a document as this member; nothing has taken it yet. */
export async function makeFile(
  actor: ClinicActor,
  bytes: Uint8Array,
  originalFilename: string,
): Promise<{ fileId: string }> {
  return receiveFile(actor, { body: inOnePiece(bytes), announcedBytes: bytes.length, originalFilename })
}

/** A result with its documents, brought as far as is asked through the same verbs that people use. */
export async function makeResult(
  actor: ClinicActor,
  facts: ResultFacts,
): Promise<{ resultId: string; fileIds: string[] }> {
  const { panel = 'fullBloodCount', kinds = ['pdf'], reached = 'sent', patient, testDate = '2026-11-18' } = facts
  const fileIds: string[] = []
  for (const kind of kinds) {
    const bytes = await makeDocument(actor, { ...facts, patient: facts.documentOf ?? patient }, kind)
    fileIds.push((await makeFile(actor, bytes, `${patient.patientNumber}-${panel}.${endings[kind]}`)).fileId)
  }
  const { resultId } = await uploadResult(actor, {
    resultType: typeOf[panel],
    testName: panels[panel].testName,
    testDate,
    notes: facts.notes ?? null,
    patientId: reached === 'unmatched' ? null : patient.patientId,
    fileIds,
  })
  // What reading the documents would find, without the seconds that it takes; whoever tests the reading calls it.
  if (reached !== 'unmatched')
    await dbAcrossClinics.result.update({
      where: { publicId: resultId },
      data: { identity: facts.identity ?? 'agrees' },
    })
  const steps: [Reached[], () => Promise<void>][] = [
    [
      ['reviewed', 'authorised', 'sent', 'withdrawn'],
      () => reviewResult(actor, { resultId, patientId: patient.patientId, compared: 'on' }),
    ],
    [['authorised', 'sent', 'withdrawn'], () => authoriseResult(actor, { resultId })],
    [['sent', 'withdrawn'], () => sendResult(actor, { resultId })],
    [
      ['withdrawn'],
      () => recallResult(actor, { resultId, reason: 'The specimen was mixed up; a new one is being tested.' }),
    ],
    [['archived'], () => archiveResult(actor, { resultId })],
  ]
  for (const [stages, step] of steps) if (stages.includes(reached)) await step()
  return { resultId, fileIds }
}
