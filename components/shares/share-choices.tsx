'use client'

import { useFormField } from '../forms/form-context'
import { Checkbox } from '../ui/checkbox'
import { FieldError } from '../ui/field-error'
import type { Choice } from './share-fields'

type Props = { legend: string; name: string; choices: readonly Choice[] }

/** What can be shared, each with a box to tick. */
export function ShareChoices({ legend, name, choices }: Props) {
  const { id, error } = useFormField(name)
  if (choices.length === 0) return null
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="text-xl font-semibold">{legend}</legend>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {choices.map((choice) => (
        <Checkbox
          key={choice.id}
          name={name}
          value={choice.id}
          defaultChecked={choice.checked}
          label={<bdi>{choice.name}</bdi>}
          hint={choice.hint}
        />
      ))}
    </fieldset>
  )
}
