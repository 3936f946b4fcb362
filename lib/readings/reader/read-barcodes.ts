import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes as decode } from 'zxing-wasm/reader'
import type { Drawing } from './draw-page'

let prepared: Promise<unknown> | undefined

/** The library would fetch its WebAssembly from a public address; here it comes from the package. */
async function prepare() {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = await readFile(file)
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

// Printed in black on white, upright or lying: what a laboratory's printer makes.
const how = { tryInvert: false }

/** What stands in the barcodes and QR codes of a drawn page. */
export async function readBarcodes({ grey, width, height }: Drawing): Promise<string[]> {
  prepared ??= prepare()
  await prepared
  // One number a dot: red, green, blue and full opacity.
  const dots = new Uint32Array(width * height)
  for (let at = 0; at < dots.length; at += 1) dots[at] = (grey[at] ?? 255) * 0x010101 + 0xff000000
  const data = new Uint8ClampedArray(dots.buffer)
  const found = await decode({ data, width, height, colorSpace: 'srgb' }, { maxNumberOfSymbols: 8, ...how })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text.slice(0, 500))
}
