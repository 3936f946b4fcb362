import type { ReactNode } from 'react'
import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import type { Tone } from '../ui/tone'

export type BatchLine = {
  batchId: string
  name: string
  createdAt: Date
  documents: number
  waiting: number
  state: 'open' | 'confirmed' | 'released' | 'discarded'
}

const words: Record<BatchLine['state'], [Tone, string]> = {
  open: ['attention', 'Open'],
  confirmed: ['action', 'Confirmed, can be taken back'],
  released: ['good', 'Done'],
  discarded: ['neutral', 'Discarded'],
}

const columns = (timeZone: string): DataColumn<BatchLine>[] => [
  {
    id: 'name',
    header: 'Batch',
    primary: true,
    cell: ({ batchId, name }) => <TextLink href={`/clinic/batches/${batchId}`}>{name}</TextLink>,
  },
  { id: 'documents', header: 'Documents', align: 'end', cell: ({ documents }) => documents },
  { id: 'waiting', header: 'Wait for somebody', align: 'end', cell: ({ waiting }) => waiting },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => <StatusBadge tone={words[state][0]}>{words[state][1]}</StatusBadge>,
  },
  {
    id: 'created',
    header: 'Begun',
    cell: ({ createdAt }) => <Time value={createdAt} format="moment" timeZone={timeZone} />,
  },
]

type Props = { rows: readonly BatchLine[]; timeZone: string; empty: ReactNode }

/** The batches of the clinic, the newest first. */
export function BatchesTable({ rows, timeZone, empty }: Props) {
  return (
    <DataTable
      caption="Batches"
      path="/clinic/batches"
      columns={columns(timeZone)}
      rows={rows}
      rowId={(row) => row.batchId}
      empty={empty}
    />
  )
}
