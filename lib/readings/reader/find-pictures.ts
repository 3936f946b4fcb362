import type { PDFPageProxy } from 'pdfjs-server'
import { pdfLibrary } from './pdf-library'

// A scan of a page at 72 dots an inch has half a million; a logo seldom a tenth of that.
const largePixels = 300_000

const dictionaryBytes = 600

/**
 * Whether a PDF may hold a picture as large as a page, seen from its bytes alone: the dictionary of a picture always stands
 * in clear. Asking each page for its drawing would cost as much as reading its text.
 */
export function mayHoldScans(bytes: Buffer): boolean {
  return holdsLargePicture(bytes) || holdsLongDrawing(bytes)
}

// What is drawn on a page of text comes to a few thousand bytes; a scan in black and white, tightly packed, to twice this.
const longDrawingBytes = 15_000

/**
 * A picture may also stand in the middle of what draws the page, where nothing in clear tells of it but the length. Fonts,
 * pictures and the file's own tables say what they are; a drawing does not.
 */
function holdsLongDrawing(bytes: Buffer): boolean {
  for (let end = 0, at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', Math.max(end, at) + 6)) {
    end = bytes.indexOf('endstream', at)
    if (end < 0) end = bytes.length
    if (end - at < longDrawingBytes) continue
    const before = bytes.toString('latin1', Math.max(0, at - dictionaryBytes), at)
    const dictionary = before.slice(Math.max(0, before.lastIndexOf('obj')))
    if (/\/Subtype\s*\/Form\b/.test(dictionary) || !/\/(Type|Subtype|Length1|N)\b/.test(dictionary)) return true
  }
  return false
}

function holdsLargePicture(bytes: Buffer): boolean {
  let pixels = 0
  for (let at = bytes.indexOf('/Image'); at >= 0; at = bytes.indexOf('/Image', at + 6)) {
    // A list of what a page may use says /ImageB, /ImageC and /ImageI, of every page, pictures or not.
    if (/^[A-Za-z]/.test(bytes.toString('latin1', at + 6, at + 7))) continue
    const around = bytes.toString('latin1', Math.max(0, at - dictionaryBytes), at + dictionaryBytes)
    const [start, end] = [around.lastIndexOf('<<', dictionaryBytes), around.indexOf('stream', dictionaryBytes)]
    const dictionary = around.slice(Math.max(0, start), end < 0 ? undefined : end)
    const side = (name: string) => {
      const found = new RegExp(`/${name}\\s+(\\d+)(\\s+\\d+\\s+R)?`).exec(dictionary)
      // A length that stands elsewhere is not looked up: it may be large.
      return found && !found[2] ? Number(found[1]) : 1000
    }
    pixels += side('Width') * side('Height')
    if (pixels >= largePixels) return true
  }
  return false
}

type Matrix = [number, number, number, number, number, number]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

/** The part of the page, 0 to 1 and more, that pictures cover: with half of it or more what counts is the picture. */
export async function pictureShare(page: PDFPageProxy): Promise<number> {
  const { OPS } = await pdfLibrary()
  const { fnArray, argsArray } = await page.getOperatorList()
  const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject])
  const [x0 = 0, y0 = 0, x1 = 1, y1 = 1] = page.view
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let area = 0
  for (const [index, operation] of fnArray.entries()) {
    if (operation === OPS.save) saved.push(matrix)
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operation === OPS.transform) matrix = times(matrix, argsArray[index] as Matrix)
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      const [form] = argsArray[index] as [Matrix | null]
      if (form) matrix = times(matrix, form)
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (pictures.has(operation)) area += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])
  }
  return area / Math.max(1, (x1 - x0) * (y1 - y0))
}
