/** Reads a QR code in a picture: by the browser where it can, else by a decoder that is loaded only now, from our own server. */

type Picture = HTMLVideoElement | ImageBitmap
export type ReadQr = (picture: Picture) => Promise<string | null>

type Detector = { detect(picture: Picture): Promise<{ rawValue: string }[]> }
type DetectorClass = (new (options: {
  formats: string[]
}) => Detector) & {
  getSupportedFormats(): Promise<string[]>
}

/** The reader that this browser has, ready to use. */
export async function prepareQrReader(): Promise<ReadQr> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  // Some browsers have the class and no format behind it.
  if (BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null
  }
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
  const url = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).toString()
  await prepareZXingModule({ overrides: { locateFile: () => url }, fireImmediately: true })
  return async (picture) => {
    const pixels = pixelsOf(picture)
    if (!pixels) return null
    const found = await readBarcodes(pixels, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
    return found.find(({ isValid }) => isValid)?.text ?? null
  }
}

// Enough to read a code that fills a third of the picture, and quick on an old phone.
const mostPixelsWide = 1280

function pixelsOf(picture: Picture): ImageData | null {
  const [width, height] =
    picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height]
  if (width === 0 || height === 0) return null
  const scale = Math.min(1, mostPixelsWide / width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
