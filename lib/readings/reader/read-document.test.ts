import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { afterAll, expect, test } from 'vitest'
import { askReader, stopReader } from '@/lib/readings/ask-reader'

afterAll(stopReader)

/** A page of 500 points with this drawing and one font. */
function pdfOf(drawing: Buffer): Buffer {
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ),
    Buffer.concat([Buffer.from(`<< /Length ${drawing.length} >>\nstream\n`), drawing, Buffer.from('\nendstream')]),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const places = objects.map((object, index) => {
    const place = Buffer.concat(parts).length
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = Buffer.concat(parts).length
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(table), Buffer.from(end)])
}

const words = 'BT /F1 12 Tf 50 400 Td (Patient: Adaeze Okonkwo, born 1984-03-02) Tj ET'
const hiddenWords = words.replace('/F1', '3 Tr /F1')

test('where a page is a picture that stands in the middle of its drawing, the picture counts and not the text under it', async () => {
  const side = 150
  const picture = Buffer.concat([
    Buffer.from(`q 500 0 0 500 0 0 cm BI /W ${side} /H ${side} /BPC 8 /CS /G ID `),
    // No byte looks like the end of the picture; there is nothing on it to read.
    Buffer.alloc(side * side, 0xf0),
    Buffer.from(' EI Q'),
  ])
  const { pages } = await askReader('pdf', pdfOf(Buffer.concat([Buffer.from(`${hiddenWords}\n`), picture])))
  expect(pages[0]?.source).toBe('ocr')
  expect(JSON.stringify(pages)).not.toContain('Adaeze')
  const plain = await askReader('pdf', pdfOf(Buffer.from(words)))
  expect(plain.pages[0]?.source).toBe('text')
}, 60_000)

/** A scan of these lines, as a picture. */
function pictureOf(lines: readonly string[]): Buffer {
  const home = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'))
  GlobalFonts.registerFromPath(join(home, 'ttf', 'DejaVuSans.ttf'), 'Report')
  const canvas = createCanvas(1240, 700)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000000'
  context.font = '40px Report'
  for (const [index, line] of lines.entries()) context.fillText(line, 80, 120 + index * 110)
  return canvas.toBuffer('image/png')
}

test('Arabic letters are read where a clinic asks for them, and Latin ones before and after as well', async () => {
  const picture = pictureOf(['Patient: Fatima Hassan', 'اسم المريض: فاطمة حسن', 'Date of birth: 1984-03-02'])
  const textOf = async (scripts: 'latin' | 'latin_arabic') =>
    JSON.stringify((await askReader('image', picture, { scripts })).pages)
  expect(await textOf('latin')).toContain('Fatima')
  const both = await textOf('latin_arabic')
  for (const words of ['Fatima', '1984', 'اسم المريض: فاطمة حسن']) expect(both).toContain(words)
  expect(both).not.toMatch(/[\u200e\u200f]/)
  const again = await textOf('latin')
  expect(again).toContain('Hassan')
  expect(again).not.toContain('حسن')
}, 60_000)
