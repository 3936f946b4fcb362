'use client'

import { FormField, type FormFieldProps } from './form-field'

export type DateFieldProps = Omit<FormFieldProps, 'type'>

/** A date without an hour, by the device's own calendar; its value is "2026-11-20". */
export function DateField({ className = 'max-w-56', ...rest }: DateFieldProps) {
  return <FormField {...rest} type="date" className={className} />
}
