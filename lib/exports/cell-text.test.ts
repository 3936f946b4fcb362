import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText } from '@/lib/exports/cell-text'

const signs = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  ';',
  ',',
  '|',
  '"',
  "'",
  ' ',
  '\u00a0',
  '\ufeff',
  '\u202e',
  '\u200b',
  '＝',
  '\0',
]
/** Texts that are made of what is dangerous more often than chance would have it. */
const nasty = fc
  .array(
    fc.oneof(fc.constantFrom(...signs, 'a', '1', 'cmd|calc', 'Ọ̀', 'ع'), fc.string({ unit: 'binary', maxLength: 3 })),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))

/** Where a spreadsheet looks for a formula: after what nobody sees. */
const formula = /^[\s\p{Z}\p{Cf}\p{Cc}"]*[=+\-@＝＋－＠]/u

test('no text begins a formula, whichever separator a spreadsheet is set to', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (texts) => {
      const line = stringify([['first', ...texts.map(cellText)]]).replace(/\r?\n$/, '')
      for (const delimiter of [';', '\t', '|'])
        for (const cell of line.split(delimiter)) expect(formula.test(cell), JSON.stringify(cell)).toBe(false)
      const [cells] = parse(line, { relax_column_count: true })
      for (const cell of cells ?? []) expect(formula.test(cell), JSON.stringify(cell)).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

test('nothing that works unseen leaves: no control, no mark that turns the writing round, no line break', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(cellText(text)).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['  =1+1', "'  =1+1"],
  ['\ufeff@SUM(A1)', "'⟨U+FEFF⟩@SUM(A1)"],
  ['\t=1', "' =1"],
  ['+234 803 111', "'+234 803 111"],
  ['a;=1+1', "a;'=1+1"],
  ['abc\u202efdp.exe', 'abc⟨U+202E⟩fdp.exe'],
  ['two\r\nlines', 'two lines'],
])('%j becomes %j', (text, safe) => {
  expect(cellText(text)).toBe(safe)
})

test.each(['Ìlera Ọ̀ṣun Diagnostics', 'مختبر', 'LG-2026/001', '2026-11-21 09:30:00', 'result.sent', '10.0.0.1', ''])(
  '%j stays as it is',
  (text) => {
    expect(cellText(text)).toBe(text)
  },
)
