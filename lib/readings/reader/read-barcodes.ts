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

/** What stands in the barcodes and QR codes of a drawn page. */
export async function readBarcodes({ grey, width, height }: Drawing): Promise<string[]> {
  prepared ??= prepare()
  await prepared
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < grey.length; at += 1) {
    const shade = grey[at] ?? 255
    data.set([shade, shade, shade, 255], at * 4)
  }
  const found = await decode({ data, width, height, colorSpace: 'srgb' }, { maxNumberOfSymbols: 8 })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text.slice(0, 500))
}
