import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createWorker, type Page, type Worker } from 'tesseract.js'
import type { ReadPage } from '../schema'
import { type Drawing, fileOf, turnDrawing } from './draw-page'
import { fullestBand, linesRun } from './find-direction'
import { layOutLines, type Piece } from './lay-out-lines'

/** Letters of the Latin script with their marks; a name is compared without them. */
const language = 'eng'
// Below this a page lies on its side or on its head, or nobody can read it.
const uprightConfidence = 66

let started: Promise<Worker> | undefined

/** Puts the language's file where the recognition looks for it: in clear, from the package, once. */
async function languageFolder(folder: string): Promise<string> {
  const target = join(folder, `${language}.traineddata`)
  if (await stat(target).catch(() => null)) return folder
  const home = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`))
  await mkdir(folder, { recursive: true })
  const packed = await readFile(join(home, '4.0.0_best_int', `${language}.traineddata.gz`))
  await writeFile(`${target}.${process.pid}`, gunzipSync(packed))
  await rename(`${target}.${process.pid}`, target)
  return folder
}

async function start(folder: string): Promise<Worker> {
  const options = { cachePath: await languageFolder(folder), cacheMethod: 'readOnly', logger: () => undefined }
  const worker = await createWorker(language, 1, { ...options, errorHandler: () => undefined })
  await worker.setParameters({ user_defined_dpi: '200', debug_file: '/dev/null' })
  return worker
}

type Angle = 0 | 90 | 180 | 270

const turned = async (drawing: Drawing, angle: Angle) => (angle === 0 ? drawing : turnDrawing(drawing, angle))

async function read(worker: Worker, drawing: Drawing) {
  const { data } = await worker.recognize(fileOf(drawing), {}, { text: false, blocks: true })
  return { data, width: drawing.width }
}

/** Of these ways to turn a page, the one in which its fullest band reads best. */
async function likeliest(worker: Worker, drawing: Drawing, angles: readonly Angle[]): Promise<Angle> {
  const tries = []
  for (const angle of angles) {
    const { data } = await read(worker, fullestBand(await turned(drawing, angle)))
    tries.push({ angle, confidence: data.confidence })
  }
  return tries.toSorted((one, other) => other.confidence - one.confidence)[0]?.angle ?? 0
}

/** Reads a drawn page; one that lies on its side or on its head is turned until it can be read. */
export async function recognise(drawing: Drawing, folder: string): Promise<ReadPage> {
  started ??= start(folder)
  const worker = await started
  const run = await linesRun(drawing)
  if (run === 'down') {
    const angle = await likeliest(worker, drawing, [90, 270])
    return pageOf(await read(worker, await turned(drawing, angle)))
  }
  const asItLies = await read(worker, drawing)
  if (asItLies.data.confidence >= uprightConfidence) return pageOf(asItLies)
  const angle = await likeliest(worker, drawing, run === 'across' ? [0, 180] : [0, 90, 180, 270])
  if (angle === 0) return pageOf(asItLies)
  const upright = await read(worker, await turned(drawing, angle))
  return pageOf(upright.data.confidence > asItLies.data.confidence ? upright : asItLies)
}

const pageOf = ({ data, width }: { data: Page; width: number }): ReadPage => ({
  source: 'ocr',
  confidence: Math.round(data.confidence),
  lines: linesOf(data, width),
})

/** Words without a slant: their places are put straight by the slope that most lines have. */
function linesOf({ blocks }: Page, width: number) {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
  const slopes = lines
    .filter(({ bbox }) => bbox.x1 - bbox.x0 > width / 6)
    .map(({ baseline }) => (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0))
    .toSorted((one, other) => one - other)
  const slope = slopes[Math.floor(slopes.length / 2)] ?? 0
  const pieces = lines.flatMap((line): Piece[] =>
    line.words.flatMap(({ text, bbox, confidence }) => {
      if (confidence < 12) return []
      const base = line.baseline.y0 + slope * (bbox.x0 - line.baseline.x0)
      const height = Math.max(8, Math.min(bbox.y1 - bbox.y0, 1.4 * (line.rowAttributes?.rowHeight ?? 40)))
      return [{ text, left: bbox.x0, right: bbox.x1, middle: base - slope * bbox.x0 - height * 0.35, height }]
    }),
  )
  return layOutLines(pieces, width)
}
