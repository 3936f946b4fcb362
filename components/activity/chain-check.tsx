import { type ChainCheckRow, chainCheckScopes } from '@/lib/audit/schema'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

const states = {
  waiting: { tone: 'neutral', words: 'Waiting for its turn' },
  working: { tone: 'attention', words: 'Under way' },
  whole: { tone: 'good', words: 'Whole' },
  broken: { tone: 'danger', words: 'Not whole' },
  failed: { tone: 'danger', words: 'Not finished' },
} as const

const count = (number: number) => number.toLocaleString('en-GB')

/** How the newest check stands, in one look. */
export function ChainCheckNotice({ check, path }: { check: ChainCheckRow | null; path: string }) {
  if (!check) return <Notice title="Not checked so far">The first check comes by itself, at night.</Notice>
  const { state, chains, entries, faults, finishedAt } = check
  const when = finishedAt ? <Time value={finishedAt} format="moment" /> : null
  if (state === 'whole')
    return (
      <Notice tone="good" title="The record is whole">
        {count(entries)} entries of {count(chains)} chains were as they were sealed, on {when} UTC.
      </Notice>
    )
  if (state === 'broken')
    return (
      <Notice tone="danger" title={`The record was changed: ${count(faults)} faults`}>
        <p>Found on {when} UTC. Keep the database as it is: it shows what was done.</p>
        <FaultList found={check.found} faults={faults} />
      </Notice>
    )
  if (state === 'failed')
    return (
      <Notice tone="attention" title="The last check did not finish">
        Nothing is said of the record. Ask for another one.
      </Notice>
    )
  return (
    <Notice title={states[state].words}>
      {count(entries)} entries so far. <TextLink href={path}>Look again</TextLink>
    </Notice>
  )
}

function FaultList({ found, faults }: { found: readonly string[]; faults: number }) {
  return (
    <ul className="list-disc ps-5">
      {found.map((fault) => (
        <li key={fault} className="break-all">
          {fault}
        </li>
      ))}
      {faults > found.length ? <li>And {count(faults - found.length)} more.</li> : null}
    </ul>
  )
}

const columns: DataColumn<ChainCheckRow>[] = [
  {
    id: 'state',
    header: 'Result',
    primary: true,
    cell: ({ state, faults }) => (
      <StatusBadge tone={states[state].tone}>
        {state === 'broken' ? `${count(faults)} faults` : states[state].words}
      </StatusBadge>
    ),
  },
  { id: 'asked', header: 'Asked (UTC)', cell: ({ askedAt }) => <Time value={askedAt} format="moment" /> },
  { id: 'who', header: 'By', cell: ({ askedBy }) => askedBy ?? 'By itself, at night' },
  { id: 'scope', header: 'What', cell: ({ scope }) => chainCheckScopes[scope] },
  { id: 'chains', header: 'Chains', align: 'end', cell: ({ chains }) => count(chains) },
  { id: 'entries', header: 'Entries', align: 'end', cell: ({ entries }) => count(entries) },
]

/** The newest checks, each with what it found. */
export function ChainChecksTable({ checks, path }: { checks: readonly ChainCheckRow[]; path: string }) {
  return (
    <DataTable
      caption="Checks of the record"
      path={path}
      columns={columns}
      rows={checks}
      rowId={({ checkId }) => checkId}
      empty={<EmptyState title="Not checked so far" />}
    />
  )
}
