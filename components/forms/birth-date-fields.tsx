'use client'

import { FormField } from './form-field'

type Props = { legend: string; labels: { day: string; month: string; year: string } }

/** A birth date in three boxes: a calendar would begin today, decades away. */
export function BirthDateFields({ legend, labels }: Props) {
  const common = { inputMode: 'numeric', autoComplete: 'off', required: true } as const
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="grid max-w-sm grid-cols-[1fr_1fr_1.6fr] gap-3">
        <FormField {...common} name="day" label={labels.day} maxLength={2} />
        <FormField {...common} name="month" label={labels.month} maxLength={2} />
        <FormField {...common} name="year" label={labels.year} maxLength={4} />
      </div>
    </fieldset>
  )
}
