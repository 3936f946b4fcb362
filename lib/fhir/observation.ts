import type { CodeableConcept, Observation, Quantity, Reference } from '@/lib/fhir/types'
import { flagNames, type ObservationRow } from '@/lib/observations/schema'
import type { Comparator, ObservationFlag } from '@/prisma/generated/enums'

const interpretations = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'
const renderedValue = 'http://hl7.org/fhir/StructureDefinition/rendered-value'
const comparators = { lt: '<', le: '<=', gt: '>', ge: '>=' } as const satisfies Record<
  Comparator,
  Quantity['comparator']
>

/** By the clinic's own limits a value may be graver than the laboratory printed. */
const graver: Record<ObservationFlag, ObservationFlag> = {
  N: 'AA',
  L: 'LL',
  LL: 'LL',
  H: 'HH',
  HH: 'HH',
  A: 'AA',
  AA: 'AA',
}

export type ObservationContext = { subject: Reference; effective: string; status: Observation['status'] }

/** One measured or described thing, with its value as printed beside the number, since JSON makes 18.4 of 18.40. */
export function observationResource(
  row: ObservationRow,
  { subject, effective, status }: ObservationContext,
): Observation {
  const flag = row.critical ? graver[row.flag ?? 'A'] : row.flag
  return {
    resourceType: 'Observation',
    status,
    category: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }],
      },
    ],
    code: {
      ...(row.loinc ? { coding: [{ system: 'http://loinc.org', code: row.loinc }] } : {}),
      text: row.analyteName,
    },
    subject,
    effectiveDateTime: effective,
    ...valueOf(row),
    ...(flag ? { interpretation: [interpretationOf(flag)] } : {}),
    ...(row.rangeText ? { referenceRange: [rangeOf(row, row.rangeText)] } : {}),
    ...(row.flagSource === 'computed' ? { note: [{ text: 'The interpretation was worked out from the range.' }] } : {}),
  }
}

function valueOf(row: ObservationRow): Pick<Observation, 'valueQuantity' | 'valueString'> {
  if (row.valueNumber === null) return { valueString: [row.valueText, row.unit].filter(Boolean).join(' ') }
  return {
    valueQuantity: {
      value: Number(row.valueNumber),
      ...(row.comparator ? { comparator: comparators[row.comparator] } : {}),
      ...(row.unit ? { unit: row.unit } : {}),
      ...(row.ucum ? { system: 'http://unitsofmeasure.org', code: row.ucum } : {}),
      extension: [{ url: renderedValue, valueString: row.valueText }],
    },
  }
}

function rangeOf({ rangeLow, rangeHigh, unit, ucum }: ObservationRow, text: string) {
  const end = (value: string) => ({
    value: Number(value),
    ...(unit ? { unit } : {}),
    ...(ucum ? { system: 'http://unitsofmeasure.org', code: ucum } : {}),
  })
  return {
    text,
    ...(rangeLow === null ? {} : { low: end(rangeLow) }),
    ...(rangeHigh === null ? {} : { high: end(rangeHigh) }),
  }
}

const interpretationOf = (flag: ObservationFlag): CodeableConcept => ({
  coding: [{ system: interpretations, code: flag, display: flagNames[flag] }],
  text: flagNames[flag],
})
