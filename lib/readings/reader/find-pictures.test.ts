import { expect, test } from 'vitest'
import { mayHoldScans } from './find-pictures'

const holds = (text: string) => mayHoldScans(Buffer.from(text, 'latin1'))

test('a page that may use pictures and has none is not taken for a scan', () => {
  expect(holds('<< /Resources << /ProcSet [/PDF /Text /ImageB /ImageC /ImageI] >> >>')).toBe(false)
})

test('a picture as large as a page is seen, also after such a list, and when its size stands elsewhere', () => {
  const list = '<< /ProcSet [/PDF /ImageB] >>\n'
  expect(holds(`${list}<< /Type /XObject /Subtype /Image /Width 1700 /Height 2200 >> stream`)).toBe(true)
  expect(holds(`${list}<</Subtype/Image/Width 7 0 R/Height 8 0 R>>stream`)).toBe(true)
})

test('a logo is no scan', () => {
  expect(holds('<< /Subtype /Image /Width 200 /Height 80 >> stream')).toBe(false)
})

test('a drawing that is as long as a scan is looked at; a font as long is not', () => {
  const long = 'x'.repeat(20_000)
  expect(holds(`9 0 obj\n<< /Length 20000 /Filter /FlateDecode >>\nstream\n${long}\nendstream`)).toBe(true)
  expect(holds(`9 0 obj\n<< /Length 20000 /Length1 40000 >>\nstream\n${long}\nendstream`)).toBe(false)
  expect(holds('9 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream')).toBe(false)
})
