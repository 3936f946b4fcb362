'use client'

import { Checkbox, type CheckboxProps } from '../ui/checkbox'
import { FieldError } from '../ui/field-error'
import { useFormField } from './form-context'

export type CheckboxFieldProps = Omit<CheckboxProps, 'name' | 'id'> & { name: string }

/** A box to tick, bound to the form's error and last value ("on" where it was ticked). */
export function CheckboxField({ name, defaultChecked, ...rest }: CheckboxFieldProps) {
  const { id, error, value } = useFormField(name)
  const ticked = value === undefined ? defaultChecked : value === (rest.value ?? 'on')
  return (
    <div>
      <Checkbox
        {...rest}
        key={String(ticked)}
        id={id}
        name={name}
        defaultChecked={ticked}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  )
}
