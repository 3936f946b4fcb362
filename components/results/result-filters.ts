import { resultTypeNames, stageNames } from '@/lib/results/schema'

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** What the list of results can be narrowed by; by branch only where a clinic has some. */
export const resultFilters = (branches: readonly { value: string; label: string }[]) => ({
  search: { name: 'q', label: 'Patient or test' },
  selects: [
    { name: 'stage', label: 'Stage', options: optionsOf({ ...stageNames, not_arrived: 'Did not arrive' }) },
    { name: 'type', label: 'Type', options: optionsOf(resultTypeNames) },
    ...(branches.length > 0 ? [{ name: 'branch', label: 'Branch', options: branches }] : []),
  ],
  dates: [
    { name: 'from', label: 'Tested from' },
    { name: 'until', label: 'Tested until' },
  ],
  // The status is chosen by the tabs above.
  keep: ['sort', 'status', 'patient'],
})
