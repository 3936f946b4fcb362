import type { ReactNode } from 'react'
import { FieldError } from './field-error'

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode }
export type RadioGroupProps = {
  id: string
  name: string
  legend: ReactNode
  options: readonly RadioOption[]
  defaultValue?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  required?: boolean | undefined
}

/** One choice out of a few, all in sight. */
export function RadioGroup({ id, name, legend, options, defaultValue, hint, error, required }: RadioGroupProps) {
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-semibold">{legend}</legend>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {options.map((option) => (
        <label key={option.value} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            required={required}
            className="size-6 shrink-0 accent-action"
          />
          <span>
            {option.label}
            {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
