import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import NotFound from '@/app/patient/not-found'
import { PatientFrame } from '@/app/patient/patient-frame'
import { HistoryChart } from '@/components/observations/history-chart'
import { HistoryTable } from '@/components/observations/history-table'
import { Card } from '@/components/ui/card'
import { formatTime } from '@/components/ui/format-time'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { listValueHistory, valueHistoryInput } from '@/lib/results/list-value-history'
import { patientPage } from '@/lib/web/pages'
import { valueWords } from '@/lib/web/value-words'

// As on the result's own page, the title names nothing that was measured.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('list'))('title') }
}

export default patientPage(
  { can: 'own', input: valueHistoryInput, missing: () => <NotFound /> },
  async ({ actor, input }) => {
    const [t, locale] = [await getTranslations('history'), await getLocale()]
    const { analyteName, unit, values } = await listValueHistory(actor, input)
    const day = (date: string) => formatTime(new Date(date), { format: 'date', timeZone: 'UTC', locale })
    const points = values
      .filter(({ comparable }) => comparable)
      .toReversed()
      .map(({ testDate, valueNumber, rangeLow, rangeHigh }) => ({
        date: testDate,
        value: Number(valueNumber),
        low: rangeLow === null ? null : Number(rangeLow),
        high: rangeHigh === null ? null : Number(rangeHigh),
      }))
    const path = `/patient/results/${input.resultId}`
    const left = values.length - points.length
    return (
      <PatientFrame path={path} signedIn>
        <PageHeader
          above={<TextLink href={path}>{t('back')}</TextLink>}
          title={<bdi>{analyteName}</bdi>}
          lead={t('lead')}
        />
        <div className="space-y-6">
          {points.length > 1 ? (
            <Card title={t('chart')}>
              <HistoryChart
                points={points}
                unit={unit}
                label={t('chartLabel', { analyte: analyteName, count: points.length })}
                formatDay={day}
              />
              <p className="mt-3 text-muted">{t('chartNote')}</p>
              {left > 0 ? <p className="mt-2 text-muted">{t('leftOut', { count: left })}</p> : null}
            </Card>
          ) : (
            <p>{t('onlyOne')}</p>
          )}
          <Card flush title={t('table')}>
            <HistoryTable
              rows={values}
              words={{ ...(await valueWords()), date: t('date'), clinic: t('clinic'), caption: t('table') }}
              formatDay={day}
            />
          </Card>
        </div>
      </PatientFrame>
    )
  },
)
