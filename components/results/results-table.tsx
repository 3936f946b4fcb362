import type { ReactNode } from 'react'
import { DataTable } from '../data-table/data-table'
import type { SearchParams } from '../data-table/search-href'
import type { Sort } from '../data-table/sort'
import type { ResultRow } from '@/lib/results/schema'
import { resultColumns } from './result-columns'

type Props = {
  rows: readonly ResultRow[]
  path: string
  params: SearchParams
  sort?: Sort
  timeZone: string
  /** On the patient's own page their name stands above. */
  withoutPatient?: boolean
  /** Boxes to tick, for a form around the table. */
  choosable?: boolean
  empty: ReactNode
}

/** A page of results. Its links fetch nothing ahead, because opening a result is written down. */
export function ResultsTable({
  rows,
  path,
  params,
  sort,
  timeZone,
  withoutPatient = false,
  choosable = false,
  empty,
}: Props) {
  return (
    <DataTable
      caption="Results"
      path={path}
      params={params}
      sort={sort}
      columns={resultColumns({ timeZone, withoutPatient, choosable })}
      rows={rows}
      rowId={(row) => row.resultId}
      empty={empty}
    />
  )
}
