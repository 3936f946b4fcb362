import type { ObservationRow } from '@/lib/observations/schema'
import { flagClassOf } from '@/lib/observations/flag-class'

export type ValueSummary = {
  /**
   * `unread`: there are no values, only a document. `unknown`: nothing is flagged, and not every value could be compared.
   * `normal`: every value has a range or flag and lies within.
   */
  stands: 'unread' | 'unknown' | 'normal' | 'outside' | 'urgent'
  total: number
  outside: ObservationRow[]
  /** How many have neither a range nor a flag. */
  unknown: number
}

/**
 * Whether something stands out, from the flags alone: what the laboratory printed, or what follows from its own range. It says
 * nothing of what that means for the person, and never that all is well where a value could not be compared.
 */
export function summariseValues(rows: readonly ObservationRow[]): ValueSummary {
  const outside = rows.filter(({ flag, critical }) => critical || (flag !== null && flag !== 'N'))
  const unknown = rows.filter(({ flag, critical }) => flag === null && !critical).length
  const facts = { total: rows.length, outside, unknown }
  if (rows.length === 0) return { ...facts, stands: 'unread' }
  const urgent = rows.some(({ flag, critical }) => critical || flag === 'LL' || flag === 'HH' || flag === 'AA')
  if (urgent) return { ...facts, stands: 'urgent' }
  const found = flagClassOf(rows)
  return { ...facts, stands: found === 'unknown' || found === 'normal' ? found : 'outside' }
}
