import type { PDFPageProxy } from 'pdfjs-server'
import { layOutLines, type Piece } from './lay-out-lines'

type Item = { str: string; transform: number[]; width: number; height: number }

/** Turns a point so that text at this angle runs from left to right. */
function turned(x: number, y: number, angle: number, width: number, height: number): [number, number] {
  if (angle === 90) return [y, width - x]
  if (angle === 180) return [width - x, height - y]
  if (angle === 270) return [height - y, x]
  return [x, y]
}

/** The lines of a page's text layer as its reader sees them: turned pages and turned text included. */
export async function readPdfText(page: PDFPageProxy) {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const byAngle = new Map<number, Piece[]>()
  for (const item of items as Item[]) {
    if (!('str' in item) || item.str.trim() === '') continue
    const placed = placedOf(item, viewport)
    byAngle.set(placed.angle, [...(byAngle.get(placed.angle) ?? []), placed.piece])
  }
  return [...byAngle.entries()]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .flatMap(([angle, pieces]) => layOutLines(pieces, angle % 180 === 0 ? viewport.width : viewport.height))
}

function placedOf(item: Item, viewport: ReturnType<PDFPageProxy['getViewport']>) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  const [va = 1, vb = 0, vc = 0, vd = 1] = viewport.transform
  // The direction of the text as it is seen: its own, within the page as it is turned.
  const [dx, dy] = [va * a + vc * b, vb * a + vd * b]
  const angle = (((Math.round((Math.atan2(dy, dx) * 180) / Math.PI / 90) * 90) % 360) + 360) % 360
  const height = Math.hypot(c, d) || item.height || 1
  const point = viewport.convertToViewportPoint(e, f) as [number, number]
  const [left, baseline] = turned(point[0], point[1], angle, viewport.width, viewport.height)
  const piece = { text: item.str, left, right: left + item.width, middle: baseline - height * 0.35, height }
  return { angle, piece }
}
