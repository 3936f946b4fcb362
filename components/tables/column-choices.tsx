'use client'

import type { ColumnRole } from '@/lib/tables/schema'
import { useFormField } from '../forms/form-context'
import { FieldError } from '../ui/field-error'
import { Select } from '../ui/select'

type Props = {
  columns: readonly { heading: string; role: ColumnRole; samples: string[] }[]
  roles: Record<ColumnRole, string>
}

/** Every column with what stands in it, and a choice of what it means. The choices go out in the order of the columns. */
export function ColumnChoices({ columns, roles }: Props) {
  const { id, error } = useFormField('columns')
  const options = Object.entries(roles).map(([value, label]) => ({ value, label }))
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined} className="space-y-2">
      <legend className="font-semibold">Columns</legend>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <ul className="divide-y divide-line rounded-lg border border-line">
        {columns.map(({ heading, role, samples }, index) => (
          <li key={index} className="grid gap-2 p-3 sm:grid-cols-[1fr_1fr] sm:items-center">
            <div className="min-w-0">
              <label htmlFor={`${id}-${index}`} className="font-semibold" dir="auto">
                {heading}
              </label>
              <p className="text-sm text-muted" dir="auto">
                {samples.length > 0 ? samples.map((sample) => sample.slice(0, 40)).join(' · ') : 'Always empty'}
              </p>
            </div>
            <Select id={`${id}-${index}`} name="columns" options={options} defaultValue={role} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
