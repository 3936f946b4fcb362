import type { PDFDocumentProxy } from 'pdfjs-server'
import { limitPagesRead, type ReadPage, type Reading, type Scripts } from '../schema'
import { drawPage, drawPicture } from './draw-page'
import { mayHoldScans, pictureShare } from './find-pictures'
import { pdfLibrary, packageFolder } from './pdf-library'
import { readBarcodes } from './read-barcodes'
import { readPdfText } from './read-pdf-text'
import { recognise } from './recognise'

/** What is to be read, and how. */
export type ReadTask = {
  kind: 'pdf' | 'image'
  bytes: Buffer
  /** Where the recognition keeps its language file. */
  folder: string
  /** In which letters pictures are written. */
  scripts: Scripts
  /** Look for barcodes on pages with a text layer too; they have to be drawn for it. */
  barcodes: boolean
}

// Fewer letters than any report has: what is there to read is drawn.
const fewestLetters = 20

/** Reads a document: its text layer where that is what a person sees, else the page as a picture. */
export async function readDocument(task: ReadTask): Promise<Reading> {
  if (task.kind === 'pdf') return readPdf(task)
  const drawing = await drawPicture(task.bytes)
  const barcodes = await readBarcodes(drawing)
  return { pages: [await recognise(drawing, task)], pagesTotal: 1, barcodes }
}

async function readPdf(task: ReadTask): Promise<Reading> {
  const { getDocument } = await pdfLibrary()
  const scans = mayHoldScans(task.bytes)
  const loading = getDocument({
    data: new Uint8Array(task.bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
    standardFontDataUrl: `${packageFolder()}/standard_fonts/`,
    cMapUrl: `${packageFolder()}/cmaps/`,
    wasmUrl: `${packageFolder()}/wasm/`,
  })
  try {
    const document = await loading.promise
    const reading: Reading = { pages: [], pagesTotal: document.numPages, barcodes: [] }
    for (let number = 1; number <= Math.min(document.numPages, limitPagesRead); number += 1)
      reading.pages.push(await readPage(document, number, { ...task, scans }, reading.barcodes))
    return reading
  } finally {
    await loading.destroy()
  }
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  { scans, folder, scripts, barcodes: wantsBarcodes }: ReadTask & { scans: boolean },
  barcodes: string[],
): Promise<ReadPage> {
  const page = await document.getPage(number)
  try {
    const lines = await readPdfText(page)
    const letters = lines.flat().reduce((sum, { text }) => sum + text.length, 0)
    // Under a scan lies what somebody else's recognition made of it. What a person sees is the picture.
    const seen = letters >= fewestLetters && !(scans && (await pictureShare(page)) >= 0.5)
    if (seen && !(wantsBarcodes && number === 1)) return { source: 'text', confidence: 100, lines }
    const drawing = await drawPage(document, page)
    barcodes.push(...(await readBarcodes(drawing)))
    return seen ? { source: 'text', confidence: 100, lines } : await recognise(drawing, { folder, scripts })
  } finally {
    page.cleanup()
  }
}
