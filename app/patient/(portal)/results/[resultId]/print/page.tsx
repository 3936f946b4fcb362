import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import NotFound from '@/app/patient/not-found'
import { PatientFrame } from '@/app/patient/patient-frame'
import { QrCode } from '@/components/members/qr-code'
import { PrintedValues } from '@/components/results/printed-values'
import { DescriptionList } from '@/components/ui/description-list'
import { formatTime } from '@/components/ui/format-time'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { getPrintedSheet } from '@/lib/results/get-printed-sheet'
import { resultIdInput } from '@/lib/results/schema'
import { patientPage } from '@/lib/web/pages'
import { valueWords } from '@/lib/web/value-words'

// The title names no test: it stands in the browser's history.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('list'))('title') }
}

export default patientPage(
  { can: 'own', input: z.object({ resultId: resultIdInput }), missing: () => <NotFound /> },
  async ({ actor, input: { resultId } }) => {
    const [t, result, locale] = [await getTranslations('verify'), await getTranslations('result'), await getLocale()]
    const sheet = await getPrintedSheet(actor, { resultId })
    const now = formatTime(new Date(), { format: 'date', timeZone: sheet.timeZone, locale })
    return (
      <PatientFrame path={`/patient/results/${resultId}/print`} signedIn>
        <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-3">
          <TextLink href={`/patient/results/${resultId}`}>{t('back')}</TextLink>
          <PrintButton label={t('printNow')} />
        </div>
        <PageHeader
          title={sheet.testName}
          lead={`${t('sheetTitle', { person: sheet.patientName })} · ${sheet.clinicName}`}
        />
        <div className="space-y-6">
          <DescriptionList
            items={[
              { term: result('for'), description: sheet.patientName },
              { term: result('number'), description: sheet.patientNumber },
              { term: result('testDate'), description: <Time value={sheet.testDate} locale={locale} /> },
            ]}
          />
          {sheet.observations.length > 0 ? (
            <PrintedValues rows={sheet.observations} words={await valueWords()} />
          ) : null}
          {sheet.notes ? <p className="whitespace-pre-line">{sheet.notes}</p> : null}
          {sheet.documents > 0 ? <p>{t('documentsNote', { count: sheet.documents })}</p> : null}
          <section className="flex flex-wrap items-center gap-4 border-t border-line pt-4">
            <QrCode text={sheet.verifyAt} label={t('sheetNote')} />
            <div className="min-w-0 flex-1 basis-60 space-y-1 text-base">
              <p>{t('sheetNote')}</p>
              <p className="break-all">{sheet.verifyAt}</p>
              <p className="text-muted">
                {t('printed', { date: now })} · {t('version', { number: sheet.versionNumber })}
              </p>
            </div>
          </section>
        </div>
      </PatientFrame>
    )
  },
)
