'use client'

import { Field } from '../ui/field'
import { Select, type SelectProps } from '../ui/select'
import type { FieldWords } from './field-words'
import { useFormField } from './form-context'

export type SelectFieldProps = FieldWords & Omit<SelectProps, 'name' | 'id'>

/** A native list of choices bound to the form's error and last value. */
export function SelectField({ name, label, hint, optional, defaultValue, ...rest }: SelectFieldProps) {
  const { id, error, value } = useFormField(name)
  const chosen = value ?? defaultValue
  // React clears a form after its action and forgets a select's choice; a new key makes the answer's value the default.
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => <Select {...rest} {...control} key={String(chosen)} name={name} defaultValue={chosen} />}
    </Field>
  )
}
