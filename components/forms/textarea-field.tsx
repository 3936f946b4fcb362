'use client'

import type { ComponentProps } from 'react'
import { Field } from '../ui/field'
import { Textarea } from '../ui/textarea'
import type { FieldWords } from './field-words'
import { useFormField } from './form-context'

export type TextareaFieldProps = FieldWords & Omit<ComponentProps<'textarea'>, 'name' | 'id'>

/** A box of several lines bound to the form's error and last value. */
export function TextareaField({ name, label, hint, optional, defaultValue, ...rest }: TextareaFieldProps) {
  const { id, error, value } = useFormField(name)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => <Textarea {...rest} {...control} name={name} defaultValue={value ?? defaultValue} />}
    </Field>
  )
}
