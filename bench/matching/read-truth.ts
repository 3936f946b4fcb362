import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One document of a folder whose truth is known, and who it is about; null where it is about two people or nobody. */
export type TrueDocument = {
  file: string
  kind: string
  feature: string
  person: { fullName: string; number: string; dateOfBirth: string; gender: 'female' | 'male' | null } | null
  /** The name cannot be read off the document. */
  nameless: boolean
}

/**
 * The table of a folder: GROUND_TRUTH.tsv with the columns file, kind, feature, true_name, name_as_printed, dob, sex and
 * clinic_number. Documents without an entry are left out.
 */
export function readTruth(folder: string): TrueDocument[] {
  const [head = '', ...lines] = readFileSync(join(folder, 'GROUND_TRUTH.tsv'), 'utf8').split('\n')
  const columns = head.split('\t')
  return lines.flatMap((line): TrueDocument[] => {
    const cells = line.split('\t')
    const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? ''
    if (!['pdf', 'scan', 'image'].includes(cell('kind'))) return []
    const two = cell('true_name').includes(';')
    const sex = { F: 'female', M: 'male' }[cell('sex')] as 'female' | 'male' | undefined
    return [
      {
        file: cell('file'),
        kind: cell('kind'),
        feature: cell('feature'),
        person: two
          ? null
          : {
              fullName: cell('true_name'),
              number: cell('clinic_number'),
              dateOfBirth: cell('dob'),
              gender: sex ?? null,
            },
        nameless: cell('name_as_printed').startsWith('('),
      },
    ]
  })
}

/** Everybody who stands in the table, people of documents that hold two included, so that each could be taken for another. */
export function peopleOf(folder: string) {
  const [head = '', ...lines] = readFileSync(join(folder, 'GROUND_TRUTH.tsv'), 'utf8').split('\n')
  const columns = head.split('\t')
  const people = new Map<string, NonNullable<TrueDocument['person']>>()
  for (const line of lines) {
    const cells = line.split('\t')
    const parts = (name: string) => (cells[columns.indexOf(name)] ?? '').split(';').map((part) => part.trim())
    const [names, births, sexes, numbers] = ['true_name', 'dob', 'sex', 'clinic_number'].map(parts)
    for (const [index, number] of (numbers ?? []).entries()) {
      const [fullName, dateOfBirth, sex] = [names?.[index], births?.[index], sexes?.[index]]
      if (!number || !fullName || !/^\d{4}-\d\d-\d\d$/.test(dateOfBirth ?? '')) continue
      const gender = sex === 'F' ? 'female' : sex === 'M' ? 'male' : null
      people.set(number, { fullName, number, dateOfBirth: dateOfBirth ?? '', gender })
    }
  }
  return [...people.values()]
}
