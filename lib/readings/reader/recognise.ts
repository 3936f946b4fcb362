import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createWorker, type Page, type Worker } from 'tesseract.js'
import { createTurns } from '../../files/take-turns'
import type { ReadPage, Scripts } from '../schema'
import { type Drawing, fileOf, turnDrawing } from './draw-page'
import { fullestBand, linesRun } from './find-direction'
import { layOutLines, type Piece } from './lay-out-lines'

/** Letters of the Latin script with their marks are read by one model; a name is compared without its marks. */
const languagesOf: Record<Scripts, readonly string[]> = { latin: ['eng'], latin_arabic: ['eng', 'ara'] }
// Below this a page lies on its side or on its head, or nobody can read it.
const uprightConfidence = 66

let started: { scripts: Scripts; worker: Promise<Worker> } | undefined

/** Puts a language's file where the recognition looks for it: in clear, from the package, once. */
async function placeLanguage(folder: string, language: string): Promise<void> {
  const target = join(folder, `${language}.traineddata`)
  if (await stat(target).catch(() => null)) return
  const home = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`))
  await mkdir(folder, { recursive: true })
  const packed = await readFile(join(home, '4.0.0_best_int', `${language}.traineddata.gz`))
  await writeFile(`${target}.${process.pid}`, gunzipSync(packed))
  await rename(`${target}.${process.pid}`, target)
}

async function start(folder: string, scripts: Scripts): Promise<Worker> {
  const languages = languagesOf[scripts]
  for (const language of languages) await placeLanguage(folder, language)
  const options = { cachePath: folder, cacheMethod: 'readOnly', logger: () => undefined }
  const worker = await createWorker([...languages], 1, { ...options, errorHandler: () => undefined })
  await worker.setParameters({ user_defined_dpi: '200', debug_file: '/dev/null' })
  return worker
}

type Where = { folder: string; scripts: Scripts }

/** The recognition for these letters. There is one at a time, because each holds a hundred megabytes. */
async function workerFor({ folder, scripts }: Where): Promise<Worker> {
  if (started?.scripts !== scripts) {
    const before = started?.worker
    started = {
      scripts,
      worker: Promise.resolve(before?.then((worker) => worker.terminate())).then(() => start(folder, scripts)),
    }
  }
  return started.worker
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

// One page after the other: the next may be in other letters, for which this one's recognition has to end first.
const inTurn = createTurns(1)

/** Reads a drawn page; one that lies on its side or on its head is turned until it can be read. */
export async function recognise(drawing: Drawing, where: Where): Promise<ReadPage> {
  const run = await linesRun(drawing)
  return inTurn(async () => readUpright(await workerFor(where), drawing, run))
}

type Run = Awaited<ReturnType<typeof linesRun>>

async function readUpright(worker: Worker, drawing: Drawing, run: Run): Promise<ReadPage> {
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
      // Marks that tell a screen which way a word runs are none of its letters.
      const letters = text.replaceAll(/[\u200e\u200f]/g, '')
      return [{ text: letters, left: bbox.x0, right: bbox.x1, middle: base - slope * bbox.x0 - height * 0.35, height }]
    }),
  )
  return layOutLines(pieces, width)
}
