'use client'

import type { ComponentProps } from 'react'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import type { FieldWords } from './field-words'
import { useFormField } from './form-context'

export type FormFieldProps = FieldWords & Omit<ComponentProps<'input'>, 'name' | 'id'>

/** A one-line box bound to the form's error and last value. */
export function FormField({ name, label, hint, optional, defaultValue, ...rest }: FormFieldProps) {
  const { id, error, value } = useFormField(name)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => <Input {...rest} {...control} name={name} defaultValue={value ?? defaultValue} />}
    </Field>
  )
}
