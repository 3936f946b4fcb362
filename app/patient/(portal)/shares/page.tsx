import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PatientFrame } from '@/app/patient/patient-frame'
import { searchHref } from '@/components/data-table/search-href'
import { ShareList } from '@/components/shares/share-list'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { formatTime } from '@/components/ui/format-time'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { cursorInput } from '@/lib/paging'
import { listShares } from '@/lib/shares/list-shares'
import { patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shares'))('title') }
}

export default patientPage({ can: 'own', input: z.object({ cursor: cursorInput }) }, async ({ actor, input }) => {
  const [t, states, locale] = [
    await getTranslations('shares'),
    await getTranslations('shares.state'),
    await getLocale(),
  ]
  const page = await listShares(actor, input)
  const day = (value: Date) => formatTime(value, { format: 'date', timeZone: 'UTC', locale })
  const hrefOf = (cursor: string | null) => cursor && searchHref('/patient/shares', {}, { cursor })
  return (
    <PatientFrame path="/patient/shares" signedIn>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href="/patient/shares/new">{t('new')}</ButtonLink>}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <ShareList
          rows={page.rows.map((row) => ({
            shareId: row.shareId,
            state: row.state,
            title: row.label || t('unnamed'),
            stateWords: states(row.state),
            lines: [
              [row.recipientName ? t('for', { name: row.recipientName }) : '', t('about', { person: row.person })],
              [t('items', { count: row.items }), t('openedTimes', { taken: row.usesTaken, max: row.usesMax })],
              [t(row.state === 'expired' ? 'untilPast' : 'until', { date: day(row.expiresAt) })],
            ].map((parts) => parts.filter(Boolean).join(' · ')),
          }))}
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
