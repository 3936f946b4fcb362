import { type DecimalSign, readNumber } from '@/lib/observations/read-number'

export type ReadRange = {
  text: string
  low: string | null
  high: string | null
  /** The end itself is outside: "< 200" means that 200 is not in it. */
  openLow: boolean
  openHigh: boolean
}

const number = String.raw`[+-]?[\d.,٠-٩۰-۹٫\u00A0\u202F']+`
const between = new RegExp(String.raw`^[([]?\s*(${number})\s*(?:-|–|—|to|à|a|bis|إلى|\.\.)\s*(${number})\s*[)\]]?`, 'i')
const below = new RegExp(String.raw`^(?:(<=|≤)|(<)|(up to|jusqu'à)|(less than|inférieur à))\s*(${number})`, 'i')
const above = new RegExp(String.raw`^(?:(>=|≥)|(>)|(from)|(more than|greater than|supérieur à))\s*(${number})`, 'i')

/** Reads a printed reference range such as "4.0 - 11.0", "< 200" or "≥ 60"; a range in words has no ends. */
export function readRange(printed: string | null, decimal: DecimalSign): ReadRange | null {
  const text = printed?.trim() ?? ''
  if (text === '') return null
  const ends = (low: string | undefined, high: string | undefined, openLow = false, openHigh = false): ReadRange => ({
    text,
    low: low === undefined ? null : readNumber(low, decimal).number,
    high: high === undefined ? null : readNumber(high, decimal).number,
    openLow,
    openHigh,
  })
  const both = between.exec(text)
  if (both) {
    const range = ends(both[1], both[2])
    // Ends in the wrong order, or of which one cannot be read, are no range.
    const readable = range.low !== null && range.high !== null && Number(range.low) <= Number(range.high)
    return readable ? range : ends(undefined, undefined)
  }
  const under = below.exec(text)
  if (under) return ends(undefined, under[5], false, under[2] !== undefined || under[4] !== undefined)
  const over = above.exec(text)
  if (over) return ends(over[5], undefined, over[2] !== undefined || over[4] !== undefined)
  return ends(undefined, undefined)
}
