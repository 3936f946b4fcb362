import type { Comparator } from '@/prisma/generated/enums'

export type DecimalSign = 'dot' | 'comma'

export type ReadValue = {
  /** As printed, without the spaces around it. */
  text: string
  /** Plain decimal digits, e.g. "18.40"; null for what is no number. */
  number: string | null
  comparator: Comparator | null
}

const comparators: [RegExp, Comparator][] = [
  [/^(?:<=|≤|=<)/, 'le'],
  [/^(?:>=|≥|=>)/, 'ge'],
  [/^</, 'lt'],
  [/^>/, 'gt'],
]

const patterns: Record<DecimalSign, RegExp> = {
  dot: /^[+-]?(?:\d+|\d{1,3}(?:[,\u00A0\u202F ']\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/,
  comma: /^[+-]?(?:\d+|\d{1,3}(?:[.\u00A0\u202F ']\d{3})+)(?:,\d+)?(?:[eE][+-]?\d{1,2})?$/,
}

/** Arabic-Indic and Persian digits as the digits of ASCII, and their own decimal sign as a dot. */
export function westernDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.codePointAt(0)! - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.codePointAt(0)! - 0x06f0))
    .replaceAll('٫', '.')
}

/** Reads a printed value; what is not wholly a number in this decimal sign is text, and never the nearest number. */
export function readNumber(printed: string, decimal: DecimalSign): ReadValue {
  const text = printed.trim()
  let rest = westernDigits(text)
  let comparator: Comparator | null = null
  for (const [pattern, meaning] of comparators)
    if (comparator === null && pattern.test(rest)) {
      comparator = meaning
      rest = rest.replace(pattern, '').trim()
    }
  const number = patterns[decimal].test(rest) ? plain(rest, decimal) : null
  return { text, number, comparator: number === null ? null : comparator }
}

/** Digits with a dot; scientific notation written out. Null beyond what the database holds exactly. */
function plain(rest: string, decimal: DecimalSign): string | null {
  const dotted =
    decimal === 'dot'
      ? rest.replaceAll(/[,\u00A0\u202F ']/g, '')
      : rest.replaceAll(/[.\u00A0\u202F ']/g, '').replace(',', '.')
  const [mantissa = '', exponent] = dotted.replace(/^\+/, '').split(/[eE]/)
  const written = exponent === undefined ? mantissa : shift(mantissa, Number(exponent))
  const [whole = '', fraction = ''] = written.replace('-', '').split('.')
  return whole.replace(/^0+/, '').length > 15 || fraction.length > 8 ? null : written
}

function shift(mantissa: string, places: number): string {
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + places
  if (point >= digits.length) return sign + digits.padEnd(point, '0')
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
