import { expect, test } from 'vitest'
import { collectionBundle, entryOf } from '@/lib/fhir/bundle'
import { diagnosticReportResource } from '@/lib/fhir/diagnostic-report'
import { documentReferenceResource } from '@/lib/fhir/document-reference'
import { observationResource } from '@/lib/fhir/observation'
import { patientResource } from '@/lib/fhir/patient'
import type { ObservationRow } from '@/lib/observations/schema'

const row: ObservationRow = {
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
  flag: 'H',
  flagSource: 'printed',
  critical: false,
}
const context = { subject: { reference: 'urn:uuid:1' }, effective: '2026-11-20', status: 'final' as const }

test('a value keeps its code, its unit, its range, its flag, and how it was printed', () => {
  expect(observationResource(row, context)).toMatchObject({
    code: { coding: [{ system: 'http://loinc.org', code: '2823-3' }], text: 'Potassium' },
    valueQuantity: {
      value: 6.2,
      unit: 'mmol/L',
      system: 'http://unitsofmeasure.org',
      code: 'mmol/L',
      extension: [{ valueString: '6.20' }],
    },
    referenceRange: [{ text: '3.5 – 5.1', low: { value: 3.5 }, high: { value: 5.1 } }],
    interpretation: [{ coding: [{ code: 'H' }], text: 'High' }],
  })
})

test('a value beyond the clinic’s critical limits is told as critical', () => {
  expect(observationResource({ ...row, critical: true }, context).interpretation?.[0]?.coding?.[0]?.code).toBe('HH')
})

test('a value in words stays words, and "less than" is kept', () => {
  const words = { ...row, valueText: 'Not detected', valueNumber: null, unit: null, flag: null }
  expect(observationResource(words, context)).toMatchObject({ valueString: 'Not detected' })
  expect(observationResource({ ...row, valueNumber: '5', comparator: 'lt' }, context).valueQuantity?.comparator).toBe(
    '<',
  )
})

test('a collection names its person once, and each resource by an address of its own', () => {
  const patient = entryOf(patientResource({ fullName: 'Ada Obi', birthDate: '1991-11-02', gender: 'female' }))
  const subject = { reference: patient.fullUrl }
  const report = entryOf(
    diagnosticReportResource(
      {
        testName: 'Electrolytes',
        resultType: 'chemistry',
        testDate: '2026-11-20',
        sentAt: new Date('2026-11-20T10:00:00Z'),
        clinicName: 'Sunrise',
        notes: null,
        corrected: true,
      },
      { subject, results: [] },
    ),
  )
  const document = entryOf(
    documentReferenceResource(
      { kind: 'laboratoryReport', date: new Date(), author: 'Sunrise', description: null, attachments: [] },
      { subject },
    ),
  )
  const { entry } = collectionBundle([patient, report, document])
  expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).toBe(3)
  expect(entry.filter(({ resource }) => resource.resourceType === 'Patient')).toHaveLength(1)
  expect(report.resource).toMatchObject({ status: 'corrected', subject })
})
