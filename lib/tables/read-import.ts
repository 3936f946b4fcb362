import { db, type Transaction } from '@/lib/db'
import { findPatientsByNumber } from '@/lib/patients/find-patients-by-number'
import type { Table } from '@/lib/tables/find-header'
import { type Group, groupRecords } from '@/lib/tables/group-records'
import { type KnownPatient, matchPerson, numberKey, type PersonMatch } from '@/lib/tables/match-person'
import { readRecords, type TableRecord } from '@/lib/tables/read-records'
import { rowKeyOf } from '@/lib/tables/row-key'
import type { Mapping } from '@/lib/tables/schema'

export type ReadImport = {
  records: TableRecord[]
  groups: (Group & { match: PersonMatch })[]
}

/** A table's rows as groups with the patient that each is about, or why it waits. */
export async function readImport(
  tx: Transaction,
  { clinicId, table, mapping, today }: { clinicId: bigint; table: Table; mapping: Mapping; today: string },
): Promise<ReadImport> {
  const records = readRecords(table, mapping, today)
  const groups = groupRecords(records, mapping.resultType)
  const byNumber = await patientsOf(tx, clinicId, groups)
  return { records, groups: groups.map((group) => ({ ...group, match: matchPerson(group.person, byNumber) })) }
}

async function patientsOf(tx: Transaction, clinicId: bigint, groups: readonly Group[]) {
  const numbers = [
    ...new Set(groups.map(({ person }) => person.number?.trim() ?? '').filter((number) => number !== '')),
  ]
  const byNumber = new Map<string, KnownPatient>()
  for (let start = 0; start < numbers.length; start += 500)
    for (const patient of await findPatientsByNumber(tx, { clinicId, numbers: numbers.slice(start, start + 500) }))
      byNumber.set(numberKey(patient.number), patient)
  return byNumber
}

/** Row numbers of those that say what was stored before, from this table's earlier rows or any other table. */
export async function findDoubles(clinicId: bigint, groups: readonly Group[]): Promise<Set<number>> {
  const keyed = groups.flatMap(({ records }) =>
    records.map((record) => ({ rowNumber: record.rowNumber, key: rowKeyOf(record) })),
  )
  const seen = new Set<string>()
  const doubles = new Set<number>()
  const hex = (key: Uint8Array) => Buffer.from(key).toString('hex')
  const known = new Set<string>()
  for (let start = 0; start < keyed.length; start += 500) {
    const rows = await db.tableRow.findMany({
      where: { clinicId, storedKey: { in: keyed.slice(start, start + 500).map(({ key }) => key) } },
      select: { storedKey: true },
    })
    for (const { storedKey } of rows) if (storedKey) known.add(hex(storedKey))
  }
  for (const { rowNumber, key } of keyed.toSorted((left, right) => left.rowNumber - right.rowNumber)) {
    if (known.has(hex(key)) || seen.has(hex(key))) doubles.add(rowNumber)
    seen.add(hex(key))
  }
  return doubles
}
