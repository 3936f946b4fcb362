import { resultTypeNames, stageNames } from '@/lib/results/schema'

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** What the list of results can be narrowed by. */
export const resultFilters = {
  search: { name: 'q', label: 'Patient or test' },
  selects: [
    { name: 'stage', label: 'Stage', options: optionsOf({ ...stageNames, not_arrived: 'Did not arrive' }) },
    { name: 'type', label: 'Type', options: optionsOf(resultTypeNames) },
  ],
  dates: [
    { name: 'from', label: 'Tested from' },
    { name: 'until', label: 'Tested until' },
  ],
  // The status is chosen by the tabs above.
  keep: ['sort', 'status', 'patient'],
}
