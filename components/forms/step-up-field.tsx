'use client'

import { stepUpField } from '@/lib/web/schema'
import { useFormField } from './form-context'
import { FormField } from './form-field'

/** The field for one's own password, in any form whose act was refused until it is given again. */
export function StepUpField() {
  const { error } = useFormField(stepUpField)
  if (error === undefined) return null
  return (
    <FormField
      name={stepUpField}
      type="password"
      label="Your password"
      hint="Then send the form again."
      autoComplete="current-password"
      required
    />
  )
}
