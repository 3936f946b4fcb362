'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from '../ui/button'

export type SubmitButtonProps = Omit<ButtonProps, 'type' | 'pending'> & { pendingLabel?: string | undefined }

/** Sends the form around it, once: while the answer is on its way a second press does nothing. */
export function SubmitButton({ pendingLabel, children, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...rest}
      type="submit"
      pending={pending}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  )
}
