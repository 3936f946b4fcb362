import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { criticalLimitsOf } from '@/lib/observations/critical-limits-of'
import { readObservation } from '@/lib/observations/read-observation'
import { findTable } from '@/lib/tables/find-table'
import { loadTable } from '@/lib/tables/load-table'
import { findDoubles, readImport } from '@/lib/tables/read-import'
import type { TableRowState } from '@/lib/tables/schema'
import { todayIn } from '@/lib/tables/today-in'

const shown = 200

export type PreviewRow = {
  rowNumber: number
  state: TableRowState
  reason: string | null
  person: string | null
  number: string | null
  testDate: string | null
  values: string
  doubts: string[]
}

/** What would become of every row if the table were confirmed now: counts of all, and the first rows of each kind. */
export async function previewTable(
  actor: ClinicActor,
  { tableId, show }: { tableId: string; show?: TableRowState | undefined },
) {
  const found = await findTable(actor, tableId)
  const table = await loadTable(found.file)
  const today = todayIn(actor.clinicTimeZone)
  const { clinicId } = actor
  const { records, groups } = await readImport(db, { clinicId, table, mapping: found.mapping, today })
  const doubles = await findDoubles(clinicId, groups)
  const limits = await criticalLimitsOf(db, clinicId)
  const decimal = found.mapping.decimal ?? 'dot'
  const rows: PreviewRow[] = records.flatMap((record) =>
    record.refused === null ? [] : [blank(record.rowNumber, 'refused', record.refused)],
  )
  for (const { records: said, match } of groups)
    for (const record of said) {
      const double = doubles.has(record.rowNumber)
      const state = double ? 'double' : match.patient ? 'stored' : 'waiting'
      const read = record.observations.map((printed) => readObservation(printed, { decimal, limits }))
      rows.push({
        rowNumber: record.rowNumber,
        state,
        reason: double ? 'The same row was stored before.' : match.waits,
        person: record.person.name,
        number: record.person.number ?? record.person.specimen,
        testDate: record.testDate,
        values: read.map((one) => [one.analyteName, one.valueText, one.unit].filter(Boolean).join(' ')).join('; '),
        doubts: read.flatMap((one) => one.doubts),
      })
    }
  const counts: Record<TableRowState, number> = { stored: 0, waiting: 0, refused: 0, double: 0 }
  for (const row of rows) counts[row.state] += 1
  const ordered = rows.toSorted((left, right) => left.rowNumber - right.rowNumber)
  return {
    total: records.length,
    counts,
    results: groups.filter(({ records: said }) => said.some(({ rowNumber }) => !doubles.has(rowNumber))).length,
    rows: ordered.filter((row) => show === undefined || row.state === show).slice(0, shown),
    shown,
  }
}

const blank = (rowNumber: number, state: TableRowState, reason: string): PreviewRow => ({
  rowNumber,
  state,
  reason,
  person: null,
  number: null,
  testDate: null,
  values: '',
  doubts: [],
})
