import { collectionBundle, entryOf } from '@/lib/fhir/bundle'
import { diagnosticReportResource } from '@/lib/fhir/diagnostic-report'
import { documentReferenceResource } from '@/lib/fhir/document-reference'
import { observationResource } from '@/lib/fhir/observation'
import { patientResource, type PersonFacts } from '@/lib/fhir/patient'
import type { Attachment, Bundle, BundleEntry, Reference } from '@/lib/fhir/types'
import { AppError } from '@/lib/errors'
import { readWhole } from '@/lib/files/read-whole'
import type { FileToOpen } from '@/lib/files/stored-file'
import type { RecordContent } from '@/lib/records/find-record-content'
import type { VersionContent } from '@/lib/results/find-version-content'
import { mostShareBytes } from '@/lib/shares/schema'

export type ItemContent = { kind: 'version'; content: VersionContent } | { kind: 'record'; content: RecordContent }
type NamedFile = FileToOpen & { mediaType: string | null; originalFilename: string }

export const tooMuch = () =>
  new AppError('too_large', 'These are more than 25 MB together. Share fewer of them at once.')

/** One person and the given things about them, with the documents inside. @throws too_large over 25 MB together */
export async function bundleOf(person: PersonFacts, items: readonly ItemContent[]): Promise<Bundle> {
  assertFits(items)
  const patient = entryOf(patientResource(person))
  const subject = { reference: patient.fullUrl }
  const entries: BundleEntry[] = [patient]
  for (const item of items)
    entries.push(
      ...(item.kind === 'version'
        ? await versionEntries(item.content, subject)
        : await recordEntries(item.content, subject)),
    )
  return collectionBundle(entries)
}

/** Before a byte is read: base64 makes four of three. */
function assertFits(items: readonly ItemContent[]) {
  const bytes = items
    .flatMap(({ content }) => content.files)
    .reduce((sum, file) => sum + Number(file.sizeBytes ?? 0n), 0)
  if ((bytes * 4) / 3 > mostShareBytes) throw tooMuch()
}

async function versionEntries(content: VersionContent, subject: Reference): Promise<BundleEntry[]> {
  const { corrected, testDate, observations, files, clinicName, testName, sentAt } = content
  const context = { subject, effective: testDate, status: corrected ? ('corrected' as const) : ('final' as const) }
  const values = observations.map((row) => entryOf(observationResource(row, context)))
  const results = values.map(({ fullUrl }) => ({ reference: fullUrl }))
  const report = entryOf(diagnosticReportResource(content, { subject, results }))
  if (files.length === 0) return [report, ...values]
  const facts = {
    kind: 'laboratoryReport' as const,
    date: sentAt,
    author: clinicName,
    description: testName,
    attachments: await attachmentsOf(files),
    related: { reference: report.fullUrl },
  }
  return [report, ...values, entryOf(documentReferenceResource(facts, { subject }))]
}

async function recordEntries(content: RecordContent, subject: Reference): Promise<BundleEntry[]> {
  const { title, notes, sourceDoctor, dateOfRecord, createdAt, files } = content
  const facts = {
    kind: 'patientDocument' as const,
    date: dateOfRecord ?? createdAt,
    author: sourceDoctor,
    description: [title, notes].filter(Boolean).join('\n'),
    attachments: await attachmentsOf(files),
  }
  return [entryOf(documentReferenceResource(facts, { subject }))]
}

async function attachmentsOf(files: readonly NamedFile[]): Promise<Attachment[]> {
  const attachments: Attachment[] = []
  // One after the other: documents in memory are counted, not multiplied.
  for (const file of files) {
    const bytes = await readWhole(file, mostShareBytes)
    attachments.push({
      contentType: file.mediaType ?? 'application/octet-stream',
      data: bytes.toString('base64'),
      title: file.originalFilename,
      size: bytes.length,
    })
  }
  return attachments
}
