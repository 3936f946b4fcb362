import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setImmediate as letOthersWork } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import type { SafeCell, SafeRow } from '@/lib/exports/read-pages'
import type { ColumnKind } from '@/lib/exports/sources/export-source'

type Column = { header: string; kind: ColumnKind }
type Facts = { title: string; lead: string; made: Date }

const margin = 30
const rowHeight = 17
const shares: Record<ColumnKind, number> = { text: 1.5, code: 1.35, moment: 1, count: 0.6 }
const rowsAtOnce = 40

/** Fonts with the letters of Yoruba, French and Arabic; the ones that every PDF reader has lack them. */
function fontFile(name: string): string {
  const home = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('dejavu-fonts-ttf/package.json'))
  return join(home, 'ttf', `${name}.ttf`)
}

/** A list as pages to print, A3 lying, with its headings on each. The pages leave as they are drawn. */
export async function* pdfChunks(
  columns: readonly Column[],
  pages: AsyncIterable<SafeRow[]>,
  facts: Facts,
): AsyncGenerator<Uint8Array> {
  const document = new PDFDocument({
    size: 'A3',
    layout: 'landscape',
    margin,
    lang: 'en',
    info: { Title: facts.title, CreationDate: facts.made },
  })
  document.registerFont('plain', fontFile('DejaVuSans'))
  document.registerFont('bold', fontFile('DejaVuSans-Bold'))
  const sheet = new Sheet(document, columns)
  sheet.begin(facts)
  for await (const rows of pages)
    for (let first = 0; first < rows.length; first += rowsAtOnce) {
      for (const row of rows.slice(first, first + rowsAtOnce)) sheet.add(row)
      yield* drained(document)
      // Drawing takes the processor: whoever works beside us in this process has their turn.
      await letOthersWork()
    }
  document.end()
  for await (const chunk of document) yield chunk as Buffer
}

function* drained(document: PDFDocument): Generator<Uint8Array> {
  for (let chunk = document.read() as Buffer | null; chunk !== null; chunk = document.read() as Buffer | null)
    yield chunk
}

class Sheet {
  private y = margin
  private pageNumber = 1
  private readonly widths: number[]

  constructor(
    private readonly document: PDFDocument,
    private readonly columns: readonly Column[],
  ) {
    const whole = columns.reduce((sum, { kind }) => sum + shares[kind], 0)
    const width = document.page.width - 2 * margin
    this.widths = columns.map(({ kind }) => (width * shares[kind]) / whole)
  }

  begin({ title, lead, made }: Facts) {
    this.document.font('bold').fontSize(15).fillColor('#0f5e63').text(title, margin, this.y)
    this.document.font('plain').fontSize(9).fillColor('#5a6570')
    this.document.text(`${lead} Made ${made.toISOString().slice(0, 16).replace('T', ' ')} UTC.`, margin, this.y + 22)
    this.y += 44
    this.head()
  }

  add(row: SafeRow) {
    if (this.y > this.document.page.height - margin - 2 * rowHeight) {
      this.document.addPage()
      this.pageNumber += 1
      this.y = margin
      this.head()
    }
    this.draw(row, 'plain')
  }

  private head() {
    this.document.font('plain').fontSize(7).fillColor('#5a6570')
    const footer = { width: this.document.page.width - 2 * margin, align: 'right' as const, lineBreak: false }
    this.document.text(`Page ${this.pageNumber}`, margin, this.document.page.height - margin - 10, footer)
    this.draw(
      this.columns.map(({ header }) => header),
      'bold',
    )
  }

  private draw(cells: readonly SafeCell[], font: 'plain' | 'bold') {
    this.document.font(font).fontSize(6).fillColor('#1b2328')
    let x = margin
    for (const [index, cell] of cells.entries()) {
      const width = this.widths[index] ?? 0
      // Two lines at most; what is longer stands whole in CSV and Excel.
      if (cell !== null)
        this.document.text(String(cell), x, this.y, { width: width - 4, height: rowHeight - 2, ellipsis: true })
      x += width
    }
    this.y += rowHeight
    this.document.lineWidth(0.3).strokeColor('#c4ccd2')
    this.document
      .moveTo(margin, this.y - 2)
      .lineTo(x, this.y - 2)
      .stroke()
  }
}
