'use client'

import { useSyncExternalStore } from 'react'
import type { FieldWords } from '../forms/field-words'
import { SelectField } from '../forms/select-field'

type Props = FieldWords & { zones: readonly string[] }

const never = () => () => {}
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A choice of time zones that begins with the one that this device is set to. */
export function TimeZoneField({ zones, ...rest }: Props) {
  const here = useSyncExternalStore(never, zoneHere, () => '')
  const options = zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
  return (
    <SelectField
      {...rest}
      options={options}
      placeholder="Choose…"
      defaultValue={zones.includes(here) ? here : ''}
      required
    />
  )
}
