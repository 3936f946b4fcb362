import { flagNames } from '@/lib/observations/schema'
import type { ValueWords } from './values-table'

export const englishValueWords: ValueWords = {
  caption: 'Values',
  analyte: 'Analyte',
  value: 'Value',
  range: 'Reference range',
  flag: 'Flag',
  flags: flagNames,
  computed: 'computed from the range',
  notSaid: 'not said',
  bar: ({ analyteName, valueText, rangeText }) => `${analyteName}: ${valueText}, range ${rangeText ?? 'not said'}`,
}
