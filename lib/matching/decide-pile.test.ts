import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '@/lib/readings/schema'
import type { KnownPatient } from './compare-identity'
import { decidePile } from './decide-pile'
import { printedIdentity } from './printed-identity'

type Person = { fullName: string; number: string; born: string; gender?: KnownPatient['gender'] }

let nextId = 1n
const known = ({ fullName, number, born, gender = null }: Person): KnownPatient => ({
  id: (nextId += 1n),
  publicId: `pat_${number}`,
  fullName,
  numbers: [number],
  dateOfBirth: born === '' ? null : born,
  gender,
})

/** A page with these lines; cells of a line are parted by a bar. */
const page = (lines: string[], source: 'text' | 'ocr' = 'text'): Reading['pages'][number] => ({
  source,
  confidence: source === 'text' ? 100 : 85,
  lines: lines.map((line, row) =>
    line.split('|').map((text, column) => ({
      text: text.trim(),
      left: 60 + column * 240,
      right: 200 + column * 240,
      middle: 40 + row * 24,
      height: 14,
    })),
  ),
})
const reading = (...pages: Reading['pages']): Reading => ({ pages, pagesTotal: pages.length, barcodes: [] })

const ada: Person = { fullName: 'Adaeze Nwachukwu', number: 'CL-10001', born: '1984-02-28' }
const reportOf = ({ fullName, number, born }: Person, source: 'text' | 'ocr' = 'text') =>
  reading(
    page(
      [
        `Patient Name | ${fullName} | Date of Birth | ${born}`,
        `Hospital No. | ${number} | Lab No. | G56-199959`,
        'Haemoglobin | 14.8 | g/dL',
      ],
      source,
    ),
  )
const pileOf = (read: Reading, ...people: Person[]) => decidePile(printedIdentity(read), people.map(known)).pile

describe('sure', () => {
  test('name, number and birth date; name and number; name and birth date', () => {
    expect(pileOf(reportOf(ada), ada)).toBe('sure')
    expect(pileOf(reading(page([`Name: ${ada.fullName}`, `MRN: ${ada.number}`])), ada)).toBe('sure')
    expect(pileOf(reading(page([`Name: ${ada.fullName}`, 'DOB: 28/02/1984'])), ada)).toBe('sure')
  })
  test('the order of a date’s figures is taken from the document where it proves one', () => {
    const person = { ...ada, born: '1988-03-04' }
    const lines = (birth: string, collected: string) =>
      reading(page([`Patient | ${ada.fullName}`, `DOB | ${birth}`, `Collected | ${collected}`]))
    expect(pileOf(lines('04/03/1988', '24/01/2025'), person)).toBe('sure')
    expect(pileOf(lines('04/03/1988', '01/24/2025'), person)).not.toBe('sure')
  })
})

describe('never sure', () => {
  test('a name alone, or a number alone', () => {
    expect(pileOf(reading(page([`Patient Name | ${ada.fullName}`])), ada)).not.toBe('sure')
    expect(pileOf(reading(page([`Hospital No. | ${ada.number}`, 'DOB | 28/02/1984'])), ada)).not.toBe('sure')
  })
  test('two patients in one document, on one page or on two', () => {
    const bola: Person = { fullName: 'Bolanle Ogunleye', number: 'CL-10002', born: '1990-07-07' }
    const [one, two] = [reportOf(ada).pages, reportOf(bola).pages]
    expect(pileOf(reading(...one, ...two), ada, bola)).toBe('doubtful')
    // Also when only one of them is known to the clinic.
    expect(pileOf(reading(...one, ...two), ada)).toBe('doubtful')
    expect(pileOf(reading(page([...linesOf(one), ...linesOf(two)])), ada, bola)).toBe('doubtful')
  })
  test('another name, birth date, number or sex whatever else agrees', () => {
    expect(pileOf(reportOf({ ...ada, fullName: 'Chidi Balogun' }), ada)).toBe('doubtful')
    expect(pileOf(reportOf({ ...ada, born: '1985-02-28' }), ada)).toBe('doubtful')
    expect(pileOf(reportOf({ ...ada, number: 'CL-10009' }), ada)).toBe('doubtful')
    const withSex = reading(page([`Name | ${ada.fullName}`, `MRN | ${ada.number}`, 'Sex | Male']))
    expect(pileOf(withSex, { ...ada, gender: 'female' })).toBe('doubtful')
  })
  test('two patients of one name and birth date, where the number does not tell them apart', () => {
    const other = { ...ada, number: 'CL-77777' }
    expect(pileOf(reading(page([`Name | ${ada.fullName}`, 'DOB | 1984-02-28'])), ada, other)).toBe('doubtful')
    expect(pileOf(reportOf(ada), ada, other)).toBe('sure')
  })
  test('a document of which a page could not be read', () => {
    const read = reportOf(ada)
    const blurred = { ...page(['xx yy zz'], 'ocr'), confidence: 30 }
    expect(pileOf({ ...read, pages: [...read.pages, blurred], pagesTotal: 2 }, ada)).toBe('doubtful')
    expect(pileOf({ ...read, pagesTotal: 40 }, ada)).toBe('doubtful')
  })
  test('the doctor who asked for it is not its patient', () => {
    const doctor = { fullName: 'Folake Bankole', number: 'CL-30000', born: '1980-01-01' }
    const read = reading(
      page([
        `Patient Name | ${ada.fullName} | Date of Birth | ${ada.born}`,
        `Hospital No. | ${ada.number} | Referred by | Dr. Folake Bankole`,
      ]),
    )
    expect(decidePile(printedIdentity(read), [known(ada), known(doctor)])).toMatchObject({
      pile: 'sure',
      candidates: [{ patient: { fullName: ada.fullName } }],
    })
  })
})

const linesOf = (pages: Reading['pages']) =>
  pages.flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join(' | ')))

const first = fc.constantFrom(
  'Taiwo',
  'Kehinde',
  'Hassan',
  'Hassana',
  'Amina',
  'Aminat',
  'John',
  'Joan',
  'Ngozi',
  'Ngozika',
  'Marie',
  'Maria',
)
const last = fc.constantFrom(
  'Adeyemi',
  'Adeyemo',
  'Bello',
  'Okafor',
  'Okafor-Eze',
  'Smith',
  'Smyth',
  'Mensah',
  'N’Diaye',
)
const person = fc.record({
  fullName: fc.tuple(first, last).map((parts) => parts.join(' ')),
  number: fc.integer({ min: 20_000, max: 20_030 }).map((number) => `CL-${number}`),
  born: fc.constantFrom('1988-03-04', '1988-04-03', '2003-06-21', '2003-06-22', '1955-10-10'),
})

test('a document of one person is never sure for another, however alike their names, numbers and birth dates are', () => {
  fc.assert(
    fc.property(
      person,
      fc.array(person, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (subject, others, recognised) => {
        const strangers = others.filter(
          ({ fullName, number }) => fullName !== subject.fullName && number !== subject.number,
        )
        const { pile } = decidePile(
          printedIdentity(reportOf(subject, recognised ? 'ocr' : 'text')),
          strangers.map(known),
        )
        expect(pile).not.toBe('sure')
      },
    ),
    { numRuns: 400 },
  )
})
