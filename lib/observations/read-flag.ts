import { foldWord } from '@/lib/observations/fold-word'
import type { ReadRange } from '@/lib/observations/read-range'
import type { ReadValue } from '@/lib/observations/read-number'
import type { ObservationFlag } from '@/prisma/generated/enums'

/** Printed flags and the code of HL7 table 0078 that each means. */
const flagOf: Record<string, ObservationFlag> = {
  n: 'N',
  normal: 'N',
  'within range': 'N',
  l: 'L',
  low: 'L',
  bas: 'L',
  b: 'L',
  '↓': 'L',
  h: 'H',
  high: 'H',
  haut: 'H',
  eleve: 'H',
  '↑': 'H',
  ll: 'LL',
  'critical low': 'LL',
  'low critical': 'LL',
  '↓↓': 'LL',
  hh: 'HH',
  'critical high': 'HH',
  'high critical': 'HH',
  '↑↑': 'HH',
  a: 'A',
  abn: 'A',
  abnormal: 'A',
  anormal: 'A',
  '*': 'A',
  aa: 'AA',
  critical: 'AA',
  crit: 'AA',
  critique: 'AA',
  panic: 'AA',
  '**': 'AA',
}

/** A printed flag; null where nothing is printed, undefined where something is that we do not know. */
export function readFlag(printed: string | null): ObservationFlag | null | undefined {
  const text = printed?.trim() ?? ''
  if (text === '') return null
  return flagOf[/^[↑↓*]+$/.test(text) ? text : foldWord(text)]
}

/** Where a value lies by its printed range; null where that cannot be said, e.g. for "< 5" with a range of 3 - 7. */
export function computeFlag(value: ReadValue, range: ReadRange | null): 'N' | 'L' | 'H' | null {
  if (range === null) return null
  if (value.number === null) return sameWords(value.text, range.text) ? 'N' : null
  if (range.low === null && range.high === null) return null
  const [number, low, high] = [Number(value.number), endOf(range.low), endOf(range.high)]
  const tooLow = low !== null && (range.openLow ? number <= low : number < low)
  const tooHigh = high !== null && (range.openHigh ? number >= high : number > high)
  const { comparator } = value
  if (comparator === 'lt' || comparator === 'le') {
    if (tooLow || (low !== null && number === low && comparator === 'lt')) return 'L'
    return low === null && !tooHigh ? 'N' : null
  }
  if (comparator === 'gt' || comparator === 'ge') {
    if (tooHigh || (high !== null && number === high && comparator === 'gt')) return 'H'
    return high === null && !tooLow ? 'N' : null
  }
  if (tooLow) return 'L'
  return tooHigh ? 'H' : 'N'
}

const endOf = (text: string | null) => (text === null ? null : Number(text))
const sameWords = (left: string, right: string) => foldWord(left) !== '' && foldWord(left) === foldWord(right)
