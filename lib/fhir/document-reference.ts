import type { Attachment, DocumentReference, Reference } from '@/lib/fhir/types'

export const documentKinds = {
  /** What a laboratory reported. */
  laboratoryReport: { system: 'http://loinc.org', code: '11502-2', display: 'Laboratory report' },
  /** What the patient keeps and tells themselves. */
  patientDocument: { system: 'http://loinc.org', code: '51855-5', display: 'Patient Note' },
} as const

// CMS, "kill the clipboard": what a patient shares themselves.
const patientShared = { system: 'https://cms.gov/fhir/CodeSystem/patient-shared-category', code: 'patient-shared' }

export type DocumentFacts = {
  kind: keyof typeof documentKinds
  date: Date
  /** Who made it, as a person reads it: a clinic, a doctor. */
  author: string | null
  description: string | null
  attachments: readonly Attachment[]
  related?: Reference
}

/** Documents with their bytes inside. */
export function documentReferenceResource(
  facts: DocumentFacts,
  { subject }: { subject: Reference },
): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    status: 'current',
    type: { coding: [documentKinds[facts.kind]] },
    category: [{ coding: [patientShared], text: 'Patient-shared' }],
    subject,
    date: facts.date.toISOString(),
    ...(facts.author ? { author: [{ display: facts.author }] } : {}),
    ...(facts.description ? { description: facts.description } : {}),
    content: facts.attachments.map((attachment) => ({ attachment })),
    ...(facts.related ? { context: { related: [facts.related] } } : {}),
  }
}
