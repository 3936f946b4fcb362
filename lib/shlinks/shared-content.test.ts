import { expect, test } from 'vitest'
import { collectionBundle, entryOf } from '@/lib/fhir/bundle'
import { diagnosticReportResource } from '@/lib/fhir/diagnostic-report'
import { documentReferenceResource } from '@/lib/fhir/document-reference'
import { observationResource } from '@/lib/fhir/observation'
import { patientResource } from '@/lib/fhir/patient'
import { readSharedContent } from '@/lib/shlinks/shared-content'

const read = (value: unknown) => readSharedContent(new TextEncoder().encode(JSON.stringify(value)))

test('what we build is read back: person, report with its values as printed, document', () => {
  const patient = entryOf(patientResource({ fullName: 'Ada Obi', birthDate: '1991-11-02', gender: 'female' }))
  const subject = { reference: patient.fullUrl }
  const row = {
    position: 1,
    analyteName: 'Potassium',
    loinc: '2823-3',
    valueText: '6.20',
    valueNumber: '6.2',
    comparator: null,
    unit: 'mmol/L',
    ucum: 'mmol/L',
    rangeText: '3.5 – 5.1',
    rangeLow: '3.5',
    rangeHigh: '5.1',
    flag: 'H' as const,
    flagSource: 'computed' as const,
    critical: false,
  }
  const value = entryOf(observationResource(row, { subject, effective: '2026-11-20', status: 'final' }))
  const facts = {
    testName: 'Electrolytes',
    resultType: 'chemistry' as const,
    testDate: '2026-11-20',
    sentAt: new Date(),
    clinicName: 'Sunrise',
    notes: null,
    corrected: false,
  }
  const report = entryOf(diagnosticReportResource(facts, { subject, results: [{ reference: value.fullUrl }] }))
  const attachments = [{ contentType: 'application/pdf', data: 'JVBERg==', title: 'a.pdf', size: 4 }]
  const document = entryOf(
    documentReferenceResource(
      { kind: 'laboratoryReport', date: new Date(), author: 'Sunrise', description: 'Electrolytes', attachments },
      { subject },
    ),
  )
  expect(read(collectionBundle([patient, report, value, document]))).toMatchObject({
    person: { name: 'Ada Obi', birthDate: '1991-11-02', gender: 'female' },
    reports: [
      {
        title: 'Electrolytes',
        from: 'Sunrise',
        values: [{ name: 'Potassium', value: '6.20', unit: 'mmol/L', range: '3.5 – 5.1', flag: 'H', computed: true }],
      },
    ],
    values: [],
    documents: [{ title: 'Electrolytes', attachments: [{ kind: 'pdf', title: 'a.pdf' }] }],
    others: 0,
  })
})

test('files of other makers are read as far as they go; what is unknown is counted', () => {
  const content = read({
    resourceType: 'Bundle',
    entry: [
      { resource: { resourceType: 'Patient', name: [{ given: ['Ada', 'N.'], family: 'Obi' }] } },
      {
        fullUrl: 'https://ehr.example/fhir/Observation/7',
        resource: {
          resourceType: 'Observation',
          code: { coding: [{ code: '2951-2', display: 'Sodium' }] },
          valueQuantity: { value: 140, code: 'mmol/L' },
          referenceRange: [{ low: { value: 136 }, high: { value: 145 } }],
        },
      },
      { resource: { resourceType: 'DiagnosticReport', code: { text: 'X' }, result: [{ reference: 'Observation/7' }] } },
      { resource: { resourceType: 'Immunization' } },
      { resource: 'nonsense' },
      {},
    ],
  })
  expect(content).toMatchObject({ person: { name: 'Ada N. Obi' }, others: 3 })
  expect(content?.reports[0]?.values).toMatchObject([
    { name: 'Sodium', value: '140', unit: 'mmol/L', range: '136 – 145' },
  ])
})

test('ABUSE 19: pages, drawings with scripts and unknown kinds are never among what is drawn', () => {
  const kinds = [
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'TEXT/HTML; charset=utf-8',
    '',
    'application/pdf',
    'image/PNG',
  ]
  const content = kinds.map((contentType) => ({ attachment: { contentType, data: 'AAAA' } }))
  const documents = read({ resourceType: 'DocumentReference', content })?.documents[0]?.attachments
  expect(documents?.map(({ kind }) => kind)).toEqual(['other', 'other', 'other', 'other', 'other', 'pdf', 'image'])
})

test('what is no FHIR is nothing', () => {
  for (const value of [null, 3, 'x', [], {}, { resourceType: 'Bundle' }, { resourceType: 'Bundle', entry: [] }])
    expect(read(value)).toBeNull()
  expect(readSharedContent(new Uint8Array([0xff, 0xfe, 0]))).toBeNull()
})
