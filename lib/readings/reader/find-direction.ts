import sharp from 'sharp'
import type { Drawing } from './draw-page'

// Lines of print are still apart at this size, and a page is looked through in hundredths of a second.
const side = 700
// A photo's own slant and a page's columns differ from place to place; each part of the page is asked by itself.
const parts = 6
// Measured on scans and photos: pages whose lines run across lie between 2.4 and 16, the same pages turned below 0.42.
const clear = 1.9

/**
 * Which way the lines of a drawn page run. Print is dark and light by turns from line to line, and even along a line, so that
 * the shades change more from row to row than from column to column, or the other way round.
 */
export async function linesRun({ grey, width, height }: Drawing): Promise<'across' | 'down' | 'unclear'> {
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .resize({ width: side, height: side, fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const cut = (length: number, part: number) => Math.floor((length * part) / parts)
  let [across, down] = [0, 0]
  for (let y = 0; y < parts; y += 1)
    for (let x = 0; x < parts; x += 1) {
      const columns = { from: cut(info.width, x), to: cut(info.width, x + 1), step: 1 }
      const rows = { from: cut(info.height, y), to: cut(info.height, y + 1), step: info.width }
      across += changes(data, rows, columns)
      down += changes(data, columns, rows)
    }
  if (across > clear * down) return 'across'
  return down > clear * across ? 'down' : 'unclear'
}

type Range = { from: number; to: number; step: number }

/** How much the mean shade changes from one line of dots to the next, squared and summed. */
function changes(data: Buffer, lines: Range, along: Range): number {
  let [sum, before] = [0, Number.NaN]
  for (let line = lines.from; line < lines.to; line += 1) {
    let shade = 0
    for (let at = along.from; at < along.to; at += 1) shade += data[line * lines.step + at * along.step] ?? 255
    const mean = shade / Math.max(1, along.to - along.from)
    if (line > lines.from) sum += (mean - before) ** 2
    before = mean
  }
  return sum
}

const bandShare = 0.25

/** The quarter of a page, as a band across it, in which most is written: enough to see which way up it is. */
export function fullestBand({ grey, width, height }: Drawing): Drawing {
  const bandHeight = Math.ceil(height * bandShare)
  const ink = new Float64Array(height)
  for (let y = 0; y < height; y += 1)
    for (let x = 1; x < width; x += 4)
      ink[y] = (ink[y] ?? 0) + Math.abs((grey[y * width + x] ?? 0) - (grey[y * width + x - 1] ?? 0))
  let held = 0
  let best = { top: 0, held: -1 }
  for (let y = 0; y < height; y += 1) {
    held += (ink[y] ?? 0) - (y >= bandHeight ? (ink[y - bandHeight] ?? 0) : 0)
    if (y >= bandHeight - 1 && held > best.held) best = { top: y - bandHeight + 1, held }
  }
  return { grey: grey.subarray(best.top * width, (best.top + bandHeight) * width), width, height: bandHeight }
}
