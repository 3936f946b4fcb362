'use client'

import { useFormField } from '../forms/form-context'
import { FieldError } from '../ui/field-error'
import { Input } from '../ui/input'

type Props = { values: readonly { analyteName: string; unit: string | null }[] }

/** One box a critical value, to type what the person says back; the value itself does not stand in it. */
export function ReadBackFields({ values }: Props) {
  const { id, error } = useFormField('readBack')
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined} className="space-y-3">
      <legend className="font-semibold">The values, as the person said them back</legend>
      <p className="text-sm text-muted">Ask them to repeat each value, and type what you hear.</p>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {values.length === 0 ? (
        <p>The values stand on the document. Open the result and read them out from there.</p>
      ) : (
        values.map(({ analyteName, unit }, index) => (
          <div key={index} className="max-w-72">
            <label htmlFor={`${id}-${index}`} className="font-semibold">
              <bdi>{analyteName}</bdi> {unit ? <span className="font-normal text-muted">({unit})</span> : null}
            </label>
            <Input id={`${id}-${index}`} name="readBack" autoComplete="off" required />
          </div>
        ))
      )}
    </fieldset>
  )
}
