import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ResultList } from '@/components/results/patient-result-list'
import { searchHref } from '@/components/data-table/search-href'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { cursorInput } from '@/lib/paging'
import { listPatientResults } from '@/lib/results/list-patient-results'
import { patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('list'))('title') }
}

export default patientPage({ can: 'own', input: z.object({ cursor: cursorInput }) }, async ({ actor, input }) => {
  const [t, types, locale] = [await getTranslations('list'), await getTranslations('types'), await getLocale()]
  const page = await listPatientResults(actor, input)
  const news = page.rows.filter((row) => row.isNew).length
  const hrefOf = (cursor: string | null) => cursor && searchHref('/patient', {}, { cursor })
  return (
    <PatientFrame path="/patient" signedIn>
      <PageHeader title={t('title')} lead={page.rows.length > 0 ? t('newCount', { count: news }) : undefined} />
      {page.rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <ResultList
          locale={locale}
          rows={page.rows.map((row) => (row.withdrawn || row.locked ? row : { ...row, kind: types(row.resultType) }))}
          words={{
            new: t('new'),
            read: t('read'),
            withdrawn: t('withdrawn'),
            locked: t('locked'),
            lockedNote: t('lockedNote'),
            testedOn: (date) => t('testedOn', { date }),
            sentOn: (date) => t('sentOn', { date }),
            from: (clinic) => t('from', { clinic }),
            forPerson: (initials) => t('forPerson', { initials }),
          }}
        />
      )}
      <Pagination
        label={t('pages')}
        previousLabel={t('newer')}
        nextLabel={t('older')}
        previousHref={hrefOf(page.previous)}
        nextHref={hrefOf(page.next)}
      />
    </PatientFrame>
  )
})
