'use client'

import { useFormField } from '../forms/form-context'
import { FieldError } from '../ui/field-error'
import { Input } from '../ui/input'

type Props = { week: readonly { name: string; opens: string; closes: string }[] }

/** Two boxes a day; they go out as two lists, Monday first. */
export function WorkingDays({ week }: Props) {
  const { id, error } = useFormField('opens')
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="sr-only">Working hours</legend>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <ul className="divide-y divide-line">
        {week.map(({ name, opens, closes }, day) => (
          <li key={name} className="flex flex-wrap items-center gap-3 py-2">
            <span className="w-28 font-semibold">{name}</span>
            <span className="w-36">
              <Input
                type="time"
                name="opens"
                aria-label={`${name}, from`}
                id={`${id}-opens-${day}`}
                defaultValue={opens}
              />
            </span>
            <span>to</span>
            <span className="w-36">
              <Input
                type="time"
                name="closes"
                aria-label={`${name}, until`}
                id={`${id}-closes-${day}`}
                defaultValue={closes}
              />
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
