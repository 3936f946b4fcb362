/**
 * Starts the reading process. The PDF library comes in before the TypeScript loader, which would else hold its two large files
 * three times over: a hundred and ninety megabytes for nothing.
 */
await import('pdfjs-server/legacy/build/pdf.mjs')
await import('pdfjs-server/legacy/build/pdf.worker.mjs')
const { register } = await import('tsx/esm/api')
register()
await import('./process.ts')
