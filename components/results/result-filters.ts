import { resultTypeNames, stageNames, statusFilters } from '@/lib/results/schema'

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

const statusNames: Record<(typeof statusFilters)[number], string> = {
  pending: 'Pending',
  processed: 'Processed',
  sent: 'Sent',
  archived: 'Archived',
}

/** What the list of results can be narrowed by. */
export const resultFilters = {
  search: { name: 'q', label: 'Patient or test' },
  selects: [
    { name: 'stage', label: 'Stage', options: optionsOf({ ...stageNames, not_arrived: 'Did not arrive' }) },
    { name: 'type', label: 'Type', options: optionsOf(resultTypeNames) },
    { name: 'status', label: 'Status', options: optionsOf(statusNames) },
  ],
  dates: [
    { name: 'from', label: 'Tested from' },
    { name: 'until', label: 'Tested until' },
  ],
}
