import { createHash } from 'node:crypto'
import { foldWord } from '@/lib/observations/fold-word'
import type { TableRecord } from '@/lib/tables/read-records'

type Said = Extract<TableRecord, { refused: null }>

/** What a row says, as a key: the same person, day, specimen and values. Two rows of one key are one row twice. */
export function rowKeyOf({ person, testDate, collected, panel, observations }: Said): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify([
    foldWord(person.number ?? ''),
    foldWord(person.name ?? ''),
    person.birthDay ?? person.birthDate,
    foldWord(person.specimen ?? ''),
    testDate,
    collected,
    foldWord(panel ?? ''),
    observations.map(({ analyte, code, value, unit }) => [
      foldWord(analyte),
      code ?? '',
      value.trim(),
      (unit ?? '').trim(),
    ]),
  ])
  return new Uint8Array(createHash('sha256').update(text).digest())
}
