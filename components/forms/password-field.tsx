'use client'

import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import { type ComponentProps, useState, useSyncExternalStore } from 'react'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import type { FieldWords } from './field-words'
import { useFormField } from './form-context'

export type PasswordFieldProps = FieldWords &
  Omit<ComponentProps<'input'>, 'name' | 'id' | 'type' | 'defaultValue'> & {
    showLabel?: string | undefined
    hideLabel?: string | undefined
  }

const never = () => () => {}

/** A password that can be looked at while typing; it never comes back from the server. */
export function PasswordField({
  name,
  label,
  hint,
  optional,
  showLabel = 'Show',
  hideLabel = 'Hide',
  ...rest
}: PasswordFieldProps) {
  const { id, error } = useFormField(name)
  const [shown, setShown] = useState(false)
  // The server's page has no button, since without scripts it would do nothing.
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            autoComplete="current-password"
            {...rest}
            {...control}
            name={name}
            type={shown ? 'text' : 'password'}
          />
          {scripted ? (
            <Button
              variant="secondary"
              aria-controls={id}
              onClick={() => setShown(!shown)}
              icon={shown ? <EyeOff /> : <Eye />}
            >
              {shown ? hideLabel : showLabel}
            </Button>
          ) : null}
        </div>
      )}
    </Field>
  )
}
