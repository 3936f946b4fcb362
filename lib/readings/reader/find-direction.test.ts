import { expect, test } from 'vitest'
import type { Drawing } from './draw-page'
import { turnDrawing } from './draw-page'
import { fullestBand, linesRun } from './find-direction'

/** White paper with lines of dark words, all in the upper half. */
function page(): Drawing {
  const [width, height] = [600, 800]
  const grey = Buffer.alloc(width * height, 255)
  for (let y = 40; y < 400; y += 1)
    for (let x = 40; x < 560; x += 1) if (y % 24 < 10 && x % 14 < 11 && (x * 7 + y) % 5 > 1) grey[y * width + x] = 20
  return { grey, width, height }
}

test('which way the lines run is seen without reading them', async () => {
  expect(await linesRun(page())).toBe('across')
  expect(await linesRun(await turnDrawing(page(), 180))).toBe('across')
  expect(await linesRun(await turnDrawing(page(), 90))).toBe('down')
  expect(await linesRun(await turnDrawing(page(), 270))).toBe('down')
})

test('an empty page runs no way', async () => {
  expect(await linesRun({ grey: Buffer.alloc(300 * 300, 255), width: 300, height: 300 })).toBe('unclear')
})

test('the band that is tried is where most is written', () => {
  const band = fullestBand(page())
  expect([band.width, band.height, band.grey.length]).toEqual([600, 200, 600 * 200])
  const dark = band.grey.reduce((sum, shade) => sum + (shade < 128 ? 1 : 0), 0)
  expect(dark).toBeGreaterThan(0.15 * band.grey.length)
})
