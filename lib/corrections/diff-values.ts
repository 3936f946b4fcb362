import type { ValueChange } from '@/lib/corrections/schema'
import { foldWord } from '@/lib/observations/fold-word'
import type { ObservationRow } from '@/lib/observations/schema'

type Value = Pick<ObservationRow, 'analyteName' | 'valueText' | 'unit' | 'rangeText' | 'flag'>

const shown = ({ valueText, unit }: Value) => [valueText, unit].filter(Boolean).join(' ')
const whole = ({ valueText, unit, rangeText, flag }: Value) => JSON.stringify([valueText, unit, rangeText, flag])

/** What changed from one version to the next, value by value: changed, added (before is null) or taken out (after is null). */
export function diffValues(before: readonly Value[], after: readonly Value[]): ValueChange[] {
  const old = new Map(before.map((value) => [foldWord(value.analyteName), value]))
  const seen = new Set<string>()
  const changes: ValueChange[] = []
  for (const value of after) {
    const key = foldWord(value.analyteName)
    const was = seen.has(key) ? undefined : old.get(key)
    seen.add(key)
    if (was && whole(was) === whole(value)) continue
    changes.push({ analyteName: value.analyteName, before: was ? shown(was) : null, after: shown(value) })
  }
  for (const [key, value] of old)
    if (!seen.has(key)) changes.push({ analyteName: value.analyteName, before: shown(value), after: null })
  return changes
}
