import type { DiagnosticReport, Reference } from '@/lib/fhir/types'
import type { ResultType } from '@/lib/results/schema'

/** HL7 table 0074, as far as our kinds have a section of their own there. */
const sections: Partial<Record<ResultType, string>> = {
  haematology: 'HM',
  chemistry: 'CH',
  microbiology: 'MB',
  serology: 'SR',
  molecular: 'GE',
  pathology: 'PAT',
  imaging: 'RAD',
  cardiology: 'EC',
}

export type ReportFacts = {
  testName: string
  resultType: ResultType
  /** "2026-11-20". */
  testDate: string
  sentAt: Date
  clinicName: string
  notes: string | null
  corrected: boolean
}

/** A released result. Its values follow as observations of their own, to which `results` points. */
export function diagnosticReportResource(
  facts: ReportFacts,
  { subject, results }: { subject: Reference; results: Reference[] },
): DiagnosticReport {
  return {
    resourceType: 'DiagnosticReport',
    status: facts.corrected ? 'corrected' : 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: sections[facts.resultType] ?? 'LAB' },
        ],
      },
    ],
    code: {
      coding: [{ system: 'http://loinc.org', code: '11502-2', display: 'Laboratory report' }],
      text: facts.testName,
    },
    subject,
    effectiveDateTime: facts.testDate,
    issued: facts.sentAt.toISOString(),
    performer: [{ display: facts.clinicName }],
    ...(results.length > 0 ? { result: results } : {}),
    ...(facts.notes ? { conclusion: facts.notes } : {}),
  }
}
