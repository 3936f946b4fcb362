'use client'

import { useFormField } from '../forms/form-context'
import { FieldError } from '../ui/field-error'
import { Input } from '../ui/input'

type Props = {
  limits: readonly { loinc: string; ucum: string; name: string; low: number | null; high: number | null }[]
}

/** Both ends of each analyte in each unit; an empty box is no limit. */
export function LimitLines({ limits }: Props) {
  const { id, error } = useFormField('low')
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="sr-only">Critical limits</legend>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <ul className="divide-y divide-line">
        {limits.map(({ loinc, ucum, name, low, high }, index) => {
          const what = `${name}, ${ucum.replaceAll(/[{}]/g, '')}`
          return (
            <li key={`${loinc} ${ucum}`} className="grid items-center gap-3 py-2 sm:grid-cols-[2fr_1fr_1fr]">
              <span>{what}</span>
              <input type="hidden" name="loinc" value={loinc} />
              <input type="hidden" name="ucum" value={ucum} />
              <Input
                id={`${id}-low-${index}`}
                name="low"
                aria-label={`${what}: at or below`}
                inputMode="decimal"
                defaultValue={low ?? ''}
                placeholder="at or below"
              />
              <Input
                id={`${id}-high-${index}`}
                name="high"
                aria-label={`${what}: at or above`}
                inputMode="decimal"
                defaultValue={high ?? ''}
                placeholder="at or above"
              />
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
