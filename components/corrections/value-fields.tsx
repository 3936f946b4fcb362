'use client'

import type { ObservationRow } from '@/lib/observations/schema'
import { useFormField } from '../forms/form-context'
import { FieldError } from '../ui/field-error'
import { Input } from '../ui/input'
import { Select } from '../ui/select'

type Props = { values: readonly ObservationRow[] }
type Cell = { name: string; label: string; value: string; wide?: boolean }

const spare = 2
const flags = ['N', 'L', 'H', 'LL', 'HH', 'A', 'AA'].map((value) => ({ value, label: value }))

/** The values as they stand, each in its boxes, and two empty lines. A line without a value is left out of the new version. */
export function ValueFields({ values }: Props) {
  const { id, error } = useFormField('value')
  const lines = [...values, ...Array.from({ length: spare }, () => null)]
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined} className="space-y-3">
      <legend className="font-semibold">Values</legend>
      <p className="text-sm text-muted">
        Decimals with a point. Empty a value to take its line out. Where no flag is chosen it is computed from the
        range.
      </p>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <ul className="space-y-3">
        {lines.map((line, index) => (
          <Line key={index} id={`${id}-${index}`} number={index + 1} line={line} />
        ))}
      </ul>
    </fieldset>
  )
}

function Line({ id, number, line }: { id: string; number: number; line: ObservationRow | null }) {
  const cells: Cell[] = [
    { name: 'analyte', label: 'Analyte', value: line?.analyteName ?? '', wide: true },
    { name: 'value', label: 'Value', value: line?.valueText ?? '' },
    { name: 'unit', label: 'Unit', value: line?.unit ?? '' },
    { name: 'range', label: 'Reference range', value: line?.rangeText ?? '' },
  ]
  return (
    <li className="rounded-lg border border-line p-3">
      <fieldset className="grid gap-3 sm:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
        <legend className="sr-only">Line {number}</legend>
        {/* A code belongs to an analyte in a unit; it is found anew where those are changed. */}
        <input type="hidden" name="code" value="" />
        {cells.map(({ name, label, value }) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}`} className="text-sm text-muted">
              {label}
            </label>
            <Input id={`${id}-${name}`} name={name} defaultValue={value} dir="auto" autoComplete="off" />
          </div>
        ))}
        <div>
          <label htmlFor={`${id}-flag`} className="text-sm text-muted">
            Flag
          </label>
          <Select
            id={`${id}-flag`}
            name="flag"
            options={flags}
            placeholder="Compute it"
            defaultValue={line?.flagSource === 'printed' ? (line.flag ?? '') : ''}
          />
        </div>
      </fieldset>
    </li>
  )
}
