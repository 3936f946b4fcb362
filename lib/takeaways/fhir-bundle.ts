import type { ArchivedFile, Collected } from '@/lib/takeaways/collect'

const loincSystem = 'http://loinc.org'
const ucumSystem = 'http://unitsofmeasure.org'
const flagSystem = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'

/**
 * Everything as a FHIR R4 Bundle of type collection (https://hl7.org/fhir/R4/bundle.html), for programs that read it: people,
 * reports with their values, and documents, which are named by where they lie in the archive.
 */
export function fhirBundle({ people, results, records }: Collected) {
  const patients = people.map(({ profileId, name }) => ({
    resourceType: 'Patient',
    id: idOf(profileId),
    name: [{ text: name }],
  }))
  const reports = results.flatMap((result) => [
    reportOf(people, result),
    ...result.values.map((_, index) => valueOf(people, result, index)),
  ])
  const references = records.map(({ recordId, profileId, title, dateOfRecord, documents }) => ({
    resourceType: 'DocumentReference',
    id: idOf(recordId),
    status: 'current',
    description: title,
    subject: { reference: `Patient/${idOf(profileId)}` },
    ...(dateOfRecord === null ? {} : { context: { period: { start: dateOfRecord } } }),
    content: documents.map((document) => ({ attachment: attachmentOf(document) })),
  }))
  const resources = [...patients, ...reports, ...references]
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) }
}

type Result = Collected['results'][number]

/** A logical id of FHIR holds no underscore. */
const idOf = (publicId: string) => publicId.replace('_', '-')

const subjectOf = (people: Collected['people'], { patientId }: Result) => {
  const person = people.find(({ patientIds }) => patientId !== null && patientIds.includes(patientId))
  return person ? { subject: { reference: `Patient/${idOf(person.profileId)}` } } : {}
}

function reportOf(people: Collected['people'], result: Result) {
  const { resultId, testName, testDate, sentAt, clinic, values, documents } = result
  return {
    resourceType: 'DiagnosticReport',
    id: idOf(resultId),
    status: 'final',
    code: { text: testName },
    ...subjectOf(people, result),
    effectiveDateTime: testDate,
    ...(sentAt === null ? {} : { issued: sentAt.toISOString() }),
    performer: [{ display: clinic.clinicName }],
    result: values.map((_, index) => ({ reference: `Observation/${idOf(resultId)}-${index + 1}` })),
    presentedForm: documents.map(attachmentOf),
  }
}

function valueOf(people: Collected['people'], result: Result, index: number) {
  const value = result.values[index]
  if (!value) return {}
  const { analyteName, loinc, valueText, valueNumber, comparator, unit, ucum, rangeText, rangeLow, rangeHigh, flag } =
    value
  const quantity = (number: { toString(): string }) => ({
    value: Number(number.toString()),
    ...(unit === null ? {} : { unit }),
    ...(ucum === null ? {} : { system: ucumSystem, code: ucum }),
  })
  const signs = { lt: '<', le: '<=', gt: '>', ge: '>=' } as const
  return {
    resourceType: 'Observation',
    id: `${idOf(result.resultId)}-${index + 1}`,
    status: 'final',
    code: { text: analyteName, ...(loinc === null ? {} : { coding: [{ system: loincSystem, code: loinc }] }) },
    ...subjectOf(people, result),
    effectiveDateTime: result.testDate,
    ...(valueNumber === null
      ? { valueString: valueText }
      : {
          valueQuantity: {
            ...quantity(valueNumber),
            ...(comparator === null ? {} : { comparator: signs[comparator] }),
          },
        }),
    ...(rangeText === null
      ? {}
      : {
          referenceRange: [
            {
              text: rangeText,
              ...(rangeLow === null ? {} : { low: quantity(rangeLow) }),
              ...(rangeHigh === null ? {} : { high: quantity(rangeHigh) }),
            },
          ],
        }),
    ...(flag === null ? {} : { interpretation: [{ coding: [{ system: flagSystem, code: flag }] }] }),
  }
}

const attachmentOf = ({ path, name, mediaType }: ArchivedFile) => ({
  contentType: mediaType,
  url: path.split('/').map(encodeURIComponent).join('/'),
  title: name,
})
