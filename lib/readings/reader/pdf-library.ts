import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)

/** Where the library's own fonts and tables lie; it reads them from disk. */
export const packageFolder = () => dirname(require.resolve('pdfjs-server/package.json'))

let loaded: Promise<typeof import('pdfjs-server')> | undefined

/** The PDF library in the build for old engines, which is the one that Node 20 runs. */
export function pdfLibrary(): Promise<typeof import('pdfjs-server')> {
  const file = require.resolve('pdfjs-server/legacy/build/pdf.mjs')
  loaded ??= import(pathToFileURL(file).href) as Promise<typeof import('pdfjs-server')>
  return loaded
}
