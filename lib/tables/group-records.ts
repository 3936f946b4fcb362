import { findAnalyte } from '@/lib/observations/find-analyte'
import { foldWord } from '@/lib/observations/fold-word'
import type { ResultType } from '@/lib/results/schema'
import type { PrintedPerson, TableRecord } from '@/lib/tables/read-records'

export type Said = Extract<TableRecord, { refused: null }>

/** Rows that become one result: one person, one sample, one panel. */
export type Group = {
  person: PrintedPerson
  testDate: string
  testName: string
  resultType: ResultType
  corrects: boolean
  records: Said[]
}

const panelNames: Partial<Record<ResultType, string>> = {
  haematology: 'Blood count and clotting',
  chemistry: 'Clinical chemistry',
  hormones: 'Hormones',
  serology: 'Serology',
}
const namesShown = 3

/** Rows in the order of the table, gathered into results. The same rows always give the same groups in the same order. */
export function groupRecords(records: readonly TableRecord[], otherwise: ResultType): Group[] {
  const groups = new Map<string, { type: ResultType; records: Said[] }>()
  for (const record of records) {
    if (record.refused !== null) continue
    const type = typeOf(record, otherwise)
    const { person, panel } = record
    const key = JSON.stringify([
      foldWord(person.number ?? ''),
      foldWord(person.name ?? ''),
      person.birthDay ?? person.birthDate,
      // Without a number or a name the specimen is all that tells one person's rows from another's.
      person.number === null || person.name === null ? person.specimen : null,
      record.testDate,
      record.collected,
      panel === null ? type : foldWord(panel),
      record.corrects,
    ])
    const group = groups.get(key) ?? { type, records: [] }
    group.records.push(record)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ type, records: rows }) => {
    const [first] = rows
    if (!first) return []
    const { person, testDate, corrects } = first
    return [{ person, testDate, testName: nameOf(rows, type), resultType: type, corrects, records: rows }]
  })
}

/** The kind of result that most of a row's analytes belong to. */
function typeOf({ observations }: Said, otherwise: ResultType): ResultType {
  const counts = new Map<ResultType, number>()
  for (const { analyte, code } of observations) {
    const section = findAnalyte(analyte, code)?.section
    if (section) counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  return [...counts].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? otherwise
}

function nameOf(records: readonly Said[], type: ResultType): string {
  const panel = records[0]?.panel
  if (panel) return panel.slice(0, 255)
  const names = [...new Set(records.flatMap(({ observations }) => observations.map(({ analyte }) => analyte)))]
  if (names.length > namesShown) return panelNames[type] ?? 'Laboratory results'
  return names.join(', ').slice(0, 255)
}
