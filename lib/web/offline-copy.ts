import { getLocale, getTranslations } from 'next-intl/server'
import type { ObservationRow } from '@/lib/observations/schema'
import { valueWords } from '@/lib/web/value-words'

type Shown = {
  resultId: string
  testName: string
  testDate: string
  clinicName: string
  observations: readonly ObservationRow[]
}

/** What of a result is kept readable without a connection: its values as text, and no document. */
export async function offlineCopy({ resultId, testName, testDate, clinicName, observations }: Shown) {
  const [t, words, language] = [await getTranslations('offline'), await valueWords(), await getLocale()]
  return {
    resultId,
    title: testName,
    lines: [`${clinicName} · ${testDate}`],
    head: [words.analyte, words.value, words.range, words.flag],
    rows: observations.map(({ analyteName, valueText, unit, rangeText, flag }) => [
      analyteName,
      `${valueText} ${unit ?? ''}`.trim(),
      rangeText ?? words.notSaid,
      flag === null ? words.notSaid : words.flags[flag],
    ]),
    words: { language, title: t('keptTitle'), lead: t('keptLead') },
  }
}
