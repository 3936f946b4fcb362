'use client'

import { RadioGroup, type RadioGroupProps } from '../ui/radio-group'
import { useFormField } from './form-context'

export type RadioFieldProps = Omit<RadioGroupProps, 'id' | 'error'>

/** One choice out of a few, bound to the form's error and last value. */
export function RadioField({ name, defaultValue, ...rest }: RadioFieldProps) {
  const { id, error, value } = useFormField(name)
  const chosen = value ?? defaultValue
  return <RadioGroup {...rest} key={chosen} id={id} name={name} error={error} defaultValue={chosen} />
}
