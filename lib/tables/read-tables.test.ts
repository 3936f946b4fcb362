import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/errors'
import { decodeCsv } from '@/lib/files/read-file-text'
import { readObservation } from '@/lib/observations/read-observation'
import { fingerprintOf } from '@/lib/tables/fingerprint'
import { openTable } from '@/lib/tables/open-table'
import { readRecords } from '@/lib/tables/read-records'
import type { Mapping } from '@/lib/tables/schema'
import { questionsOf, suggestMapping } from '@/lib/tables/suggest-mapping'
import truth from '@/lib/tables/testing/truth.json'

const today = '2026-11-21'
const folder = new URL('testing/tables/', import.meta.url)
const fixtures = readdirSync(folder)
const openFixture = (name: string) => openTable(decodeCsv(readFileSync(new URL(name, folder))))
const fixtureOf = (mark: string) => fixtures.find((name) => name.includes(mark)) ?? mark

function readAll(text: string, answers: Partial<Mapping> = {}) {
  const table = openTable(text)
  const mapping = { ...suggestMapping(table), ...answers }
  return { table, mapping, questions: questionsOf(table, mapping), records: readRecords(table, mapping, today) }
}

describe('every analyte of the sample tables is read exactly', () => {
  test.each(Object.entries(truth))('%s', (name, expected) => {
    const table = openFixture(name)
    const mapping = suggestMapping(table)
    expect(questionsOf(table, mapping)).toEqual([])
    const read = readRecords(table, mapping, today).flatMap((record) =>
      record.refused === null
        ? record.observations.map((printed) => {
            const value = readObservation(printed, { decimal: mapping.decimal ?? 'dot', limits: [] })
            const { number, name: person } = record.person
            return [person, number, record.testDate, value.analyteName, value.valueNumber, value.unit ?? '']
          })
        : [],
    )
    // One name of the samples is a formula, which is kept as it is written; the wide sample's truth gives no numbers.
    const asTrue = read.map((row, index) => [
      row[0]?.startsWith('=') ? expected[index]?.[0] : row[0],
      expected[index]?.[1] === null ? null : row[1],
      ...row.slice(2),
    ])
    expect(asTrue).toEqual(expected)
  })
})

test('remarks below a table are told apart from its rows, and counted', () => {
  const table = openFixture(fixtureOf('preamble'))
  const records = readRecords(table, suggestMapping(table), today)
  expect(table.headerRow).toBe(4)
  expect(records).toHaveLength(table.rows.length)
  expect(records.filter(({ refused }) => refused !== null)).toHaveLength(2)
})

test('of two columns with one name the one that holds something counts', () => {
  const table = openFixture(fixtureOf('duplicate'))
  const { columns } = suggestMapping(table)
  expect(columns.filter((role) => role === 'name')).toHaveLength(1)
  expect(columns[1]).toBe('name')
})

test('Arabic headings, names and digits are read, and the names stay as they are written', () => {
  const table = openFixture(fixtureOf('arabic'))
  const mapping = suggestMapping(table)
  expect(questionsOf(table, mapping)).toEqual([])
  const [first] = readRecords(table, mapping, today)
  expect(first).toMatchObject({
    person: { number: 'AH-7781', name: 'محمد عبد الرحمن الخطيب', birthDay: '1972-02-11' },
    observations: [{ analyte: 'كريات الدم البيضاء', value: '8.2', unit: 'x10^9/L' }],
  })
})

describe('what a table leaves open is asked, never guessed', () => {
  test('mixed dates and signs', () => {
    const table = openFixture(fixtureOf('mixed'))
    const mapping = suggestMapping(table)
    expect(questionsOf(table, mapping)).toEqual(['serials', 'shortYears', 'decimal'])
    const answered: Mapping = { ...mapping, serials: 'excel', shortYears: 'past', decimal: 'dot' }
    expect(questionsOf(table, answered)).toEqual([])
    const records = readRecords(table, answered, today)
    // The same three people, whichever way their birth dates are written.
    const born = records.map((record) => (record.refused === null ? record.person.birthDay : null))
    expect(new Set(born.filter(Boolean))).toEqual(new Set(['2003-06-21', '1975-12-12', '1951-11-11']))
    expect(records.map(({ refused }) => refused).filter(Boolean)).toEqual([
      expect.stringContaining('12,5'),
      'It has no value.',
      'It has no value.',
    ])
  })

  const row = (birth: string, date: string, value = '5.1') => `P-1,A B,${birth},${date},Potassium,${value},mmol/L`
  const header = 'patient_id,patient_name,dob,date,test_name,result,unit'

  test('03/04/2025 with nothing to tell its day', () => {
    const open = readAll([header, row('1990-01-02', '03/04/2025')].join('\n'))
    expect(open.questions).toEqual(['testOrder'])
    expect(open.records[0]?.refused).toContain('not a date')
    const answered = readAll([header, row('1990-01-02', '03/04/2025')].join('\n'), { testOrder: 'dmy' })
    expect(answered.records[0]).toMatchObject({ testDate: '2025-04-03' })
  })

  test('one date that can be read one way only tells for its column', () => {
    const { questions, records } = readAll(
      [header, row('1990-01-02', '03/04/2025'), row('1990-01-02', '25/04/2025')].join('\n'),
    )
    expect(questions).toEqual([])
    expect(records[0]).toMatchObject({ testDate: '2025-04-03' })
  })

  test('dates of both orders in one column', () => {
    const text = [header, row('1990-01-02', '25/04/2025'), row('1990-01-02', '04/25/2025')].join('\n')
    expect(readAll(text).questions).toEqual(['testOrder'])
    const { records } = readAll(text, { testOrder: 'dmy' })
    expect(records.map(({ refused }) => refused === null)).toEqual([true, false])
  })

  test('1,234 with nothing to tell its sign', () => {
    const text = [header, row('1990-01-02', '2025-04-25', '"1,234"')].join('\n')
    expect(readAll(text).questions).toEqual(['decimal'])
    const valueOf = (decimal: 'dot' | 'comma') => {
      const [record] = readAll(text, { decimal }).records
      return record?.refused === null
        ? readObservation(record.observations[0]!, { decimal, limits: [] }).valueNumber
        : null
    }
    expect([valueOf('dot'), valueOf('comma')]).toEqual(['1234', '1.234'])
  })

  test('a future date, a preliminary row, a formula, a row that is too long: each refused with its number', () => {
    const text = [
      `${header},status`,
      `${row('1990-01-02', '2031-01-01')},F`,
      `${row('1990-01-02', '2025-04-25')},P`,
      `${row('1990-01-02', '2025-04-25', '=1+1')},F`,
      `${row('1990-01-02', '2025-04-25')},F,more`,
      `${row('1990-01-02', '2025-04-25', 'pending')},F`,
      `${row('1990-01-02', '2025-04-25', '-0.5')},F`,
    ].join('\n')
    const { records } = readAll(text)
    expect(records.map(({ rowNumber, refused }) => [rowNumber, refused === null])).toEqual([
      [2, false],
      [3, false],
      [4, false],
      [5, false],
      [6, false],
      [7, true],
    ])
  })
})

describe('analysers and public-health layouts', () => {
  test('blocks of one specimen each', () => {
    const text = [
      'GeneXpert Dx System Export File',
      'Export Date,2026-02-01',
      '',
      'RESULT TABLE',
      'Sample ID,S-1',
      'Patient ID,P-1',
      'Assay,Xpert HBV Viral Load',
      'Test Result,1.5E+04 IU/mL',
      '',
      'RESULT TABLE',
      'Sample ID,S-2',
      'Patient ID,P-2',
      'Assay,Xpert Flu',
      'Test Result,NEGATIVE',
    ].join('\n')
    const { questions, records } = readAll(text)
    expect(questions).toEqual(['testDate'])
    expect(records).toHaveLength(2)
    const dated = readAll(text, { testDate: '2026-02-01' }).records
    expect(dated[1]).toMatchObject({
      person: { number: 'P-2', specimen: 'S-2' },
      observations: [{ analyte: 'Xpert Flu', value: 'NEGATIVE' }],
    })
  })

  test('a coded result says what it means, and control samples are nobody’s', () => {
    const header =
      'patient_id,patient_last_name,patient_first_name,patient_dob,specimen_collection_date,test_performed_code,test_result,test_result_status'
    const { questions, records } = readAll(
      [header, '1234,Doe,Jane,1/20/1962,2021-12-20,94500-6,260415000,F'].join('\n'),
    )
    expect(questions).toEqual([])
    expect(records[0]).toMatchObject({
      person: { name: 'Jane Doe', birthDay: '1962-01-20' },
      observations: [{ analyte: 'SARS-CoV-2 RNA, respiratory specimen', value: 'Not detected (260415000)' }],
    })
    const wells = readAll('WellPosition;SampleID;Abs;TestCode\nA1;Blanc1;0.045;QC_HIV BLANK\nA2;DEV1;0.076;HIV ELISA', {
      testDate: '2026-02-01',
    })
    expect(wells.records.map(({ refused }) => refused === null)).toEqual([false, true])
  })

  test('cells per microlitre and codes without names', () => {
    const { questions, records } = readAll(
      'Sample_ID,Test_Code,Result,Units,Date,Time\n12345-002,WBC,7500,cells/μL,2026-01-23,10:35:00',
    )
    expect(questions).toEqual([])
    expect(records[0]).toMatchObject({ observations: [{ analyte: 'WBC', value: '7500', unit: 'cells/μL' }] })
  })
})

describe('what is no table of results is refused in words', () => {
  test.each([
    ['', 'is empty'],
    ['one\ntwo\nthree', 'one column only'],
    ['a,b\n"open,1\n2,3', 'never closed'],
    ['patient_id,result', 'no row below'],
  ])('%j', (text, words) => {
    let message = ''
    try {
      openTable(text)
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      message = failure.message
    }
    expect(message).toContain(words)
  })

  test('people without results leave a question that no heading answers', () => {
    const { questions } = readAll('last_name,first_name,date_of_birth,email\nDoe,Jane,1980-11-03,j@test.example')
    expect(questions).toContain('value')
  })
})

test('signs that draw nothing or turn text round are taken out of every cell', () => {
  const { records } = readAll(
    'patient_id,patient_name,date,test,result\nP\u202E-1,A\u200Bda <b>,2025-01-02,Potassium\u0000,4.1',
  )
  expect(records[0]).toMatchObject({
    person: { number: 'P-1', name: 'Ada <b>' },
    observations: [{ analyte: 'Potassium' }],
  })
})

test('a table is known again by its headings alone', () => {
  expect(fingerprintOf(['Patient_ID', 'Result'])).toEqual(fingerprintOf(['patient id', 'RESULT']))
  expect(fingerprintOf(['Patient_ID', 'Result'])).not.toEqual(fingerprintOf(['Result', 'Patient_ID']))
})

test('thousands of rows are read in moments', () => {
  const rows = Array.from(
    { length: 19_000 },
    (_, n) => `P-${n % 20},A B,1990-01-02,2025-04-25,Potassium,4.${n % 10},mmol/L`,
  )
  const start = performance.now()
  const { records } = readAll(['patient_id,patient_name,dob,date,test_name,result,unit', ...rows].join('\n'))
  expect(records).toHaveLength(19_000)
  expect(performance.now() - start).toBeLessThan(10_000)
})
