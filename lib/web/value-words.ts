import { getTranslations } from 'next-intl/server'
import type { ObservationRow } from '@/lib/observations/schema'

/** The words beside a patient's values, in the language of the page. */
export async function valueWords() {
  const [t, flags] = [await getTranslations('result'), await getTranslations('flags')]
  return {
    caption: t('values'),
    analyte: t('analyte'),
    value: t('value'),
    range: t('range'),
    flag: t('flag'),
    computed: t('computed'),
    notSaid: t('notSaid'),
    bar: ({ analyteName, valueText, unit, rangeText }: ObservationRow) =>
      t('bar', { analyte: analyteName, value: `${valueText} ${unit ?? ''}`.trim(), range: rangeText ?? t('notSaid') }),
    flags: {
      N: flags('N'),
      L: flags('L'),
      H: flags('H'),
      LL: flags('LL'),
      HH: flags('HH'),
      A: flags('A'),
      AA: flags('AA'),
    },
  }
}
