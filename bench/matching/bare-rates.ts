import { readFileSync } from 'node:fs'
import { createWorker } from 'tesseract.js'
import { type Drawing, drawPage, fileOf } from '@/lib/readings/reader/draw-page'
import { pdfLibrary, packageFolder } from '@/lib/readings/reader/pdf-library'

/** The floors: the libraries alone, on the same files, with nothing of ours around them. */

const open = async (file: string) =>
  (await pdfLibrary()).getDocument({
    data: new Uint8Array(readFileSync(file)),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: `${packageFolder()}/standard_fonts/`,
    wasmUrl: `${packageFolder()}/wasm/`,
  })

/** Milliseconds to take the text of every page out of these PDFs, one after the other. */
export async function bareExtraction(files: readonly string[]): Promise<number> {
  const start = performance.now()
  for (const file of files) {
    const loading = await open(file)
    const document = await loading.promise
    for (let number = 1; number <= document.numPages; number += 1)
      await (await document.getPage(number)).getTextContent()
    await loading.destroy()
  }
  return performance.now() - start
}

/** Milliseconds that the recognition alone takes for the pages of these scans, drawn before the clock starts. */
export async function bareRecognition(files: readonly string[], languageFolder: string): Promise<number> {
  const pages: Drawing[] = []
  for (const file of files) {
    const loading = await open(file)
    const document = await loading.promise
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await drawPage(document, await document.getPage(number)))
    await loading.destroy()
  }
  const worker = await createWorker('eng', 1, {
    cachePath: languageFolder,
    cacheMethod: 'readOnly',
    logger: () => undefined,
  })
  const images = pages.map(fileOf)
  const start = performance.now()
  for (const image of images) await worker.recognize(image, {}, { text: true })
  const milliseconds = performance.now() - start
  await worker.terminate()
  return milliseconds
}
