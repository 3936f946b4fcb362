import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-server'
import sharp from 'sharp'

// One page at a time, each once: a cache would only hold what nobody asks for again.
sharp.cache(false)
sharp.concurrency(1)

/** A page in shades of grey, as the recognition takes it. */
export type Drawing = { grey: Buffer; width: number; height: number }

const dotsPerInch = 200
// A page larger than this (a plan, a poster) is drawn smaller: it would fill memory.
const limitSide = 2600

type Canvas = { width: number; height: number; data(): Uint8Array }

/** Draws a page of a PDF as a printer would, at 200 dots an inch. */
export async function drawPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<Drawing> {
  const size = page.getViewport({ scale: 1 })
  const scale = Math.min(dotsPerInch / 72, limitSide / Math.max(size.width, size.height))
  const viewport = page.getViewport({ scale })
  const factory = document.canvasFactory as {
    create(width: number, height: number): { canvas: Canvas; context: CanvasRenderingContext2D }
    destroy(made: object): void
  }
  const made = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  try {
    await page.render({ canvas: null, canvasContext: made.context, viewport, background: '#ffffff' }).promise
    const { width, height } = made.canvas
    const grey = await sharp(made.canvas.data(), { raw: { width, height, channels: 4 } })
      .flatten({ background: '#ffffff' })
      .greyscale()
      .raw()
      .toBuffer()
    return { grey, width, height }
  } finally {
    factory.destroy(made)
  }
}

const [smallestWidth, largestSide] = [1600, 2600]

/** A photo or a scan in shades of grey, upright as its camera says, in a size in which letters can be made out. */
export async function drawPicture(bytes: Buffer): Promise<Drawing> {
  const limitInputPixels = 120_000_000
  const { width, height, orientation = 1 } = await sharp(bytes, { limitInputPixels }).metadata()
  const [wide, high] = orientation >= 5 ? [height, width] : [width, height]
  const scale = Math.min(
    Math.max(1, Math.min(2.5, smallestWidth / Math.min(wide, high))),
    largestSide / Math.max(wide, high),
  )
  const { data, info } = await sharp(bytes, { limitInputPixels })
    .rotate()
    .resize({ width: Math.round(wide * scale), kernel: 'cubic' })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .normalise()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { grey: data, width: info.width, height: info.height }
}

/** The same page turned by a right angle, once, twice or three times. */
export async function turnDrawing({ grey, width, height }: Drawing, angle: 90 | 180 | 270): Promise<Drawing> {
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .rotate(angle)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { grey: data, width: info.width, height: info.height }
}

/** As a file that the recognition reads: an uncompressed PGM costs nothing to make. */
export function fileOf({ grey, width, height }: Drawing): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])
}
