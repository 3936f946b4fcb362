'use server'

import { cancelTable, confirmTable } from '@/lib/tables/confirm-table'
import { mapTable } from '@/lib/tables/map-table'
import { mapTableInput, startTableInput, tableInput } from '@/lib/tables/schema'
import { startTable } from '@/lib/tables/start-table'
import { clinicAction } from '@/lib/web/actions'

const back = (_: unknown, { tableId }: { tableId: string }) => ({ redirect: `/clinic/tables/${tableId}` })

export const startTableAction = clinicAction(
  { can: 'table.import', input: startTableInput, done: (made: { tableId: string }) => back(null, made) },
  startTable,
)

export const mapTableAction = clinicAction({ can: 'table.import', input: mapTableInput, done: back }, mapTable)

export const confirmTableAction = clinicAction({ can: 'table.import', input: tableInput, done: back }, confirmTable)

export const cancelTableAction = clinicAction(
  { can: 'table.import', input: tableInput, done: () => ({ redirect: '/clinic/tables' }) },
  cancelTable,
)
