import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrastOf, isReadable, nearestReadable } from '@/lib/clinics/contrast'

it('contrast is what WCAG says', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastOf('#0b5c5c', '#ffffff')).toBeGreaterThan(4.5)
})

it('the colour that is offered in place of any other can be read, and a readable one is offered itself', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(hex, (colour) => {
      const offered = nearestReadable(colour)
      expect(isReadable(offered)).toBe(true)
      if (isReadable(colour)) expect(offered).toBe(colour)
    }),
  )
})
