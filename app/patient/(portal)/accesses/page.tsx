import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PatientFrame } from '@/app/patient/patient-frame'
import { AccessList } from '@/components/accesses/access-list'
import { searchHref } from '@/components/data-table/search-href'
import { EmptyState } from '@/components/ui/empty-state'
import { formatTime } from '@/components/ui/format-time'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { type AccessRow, listOwnAccesses } from '@/lib/accesses/list-own-accesses'
import { listOwnAccessesInput } from '@/lib/accesses/schema'
import { patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accesses'))('title') }
}

export default patientPage({ can: 'own', input: listOwnAccessesInput }, async ({ actor, input }) => {
  const [t, list, locale] = [await getTranslations('accesses'), await getTranslations('list'), await getLocale()]
  const page = await listOwnAccesses(actor, input)
  const who = ({ by, clinicName, doctorName }: AccessRow) => {
    if (by === 'clinic') return t('byClinic', { clinic: clinicName ?? t('aClinic') })
    return doctorName === null ? t(`by_${by}`) : t('byDoctor', { name: doctorName })
  }
  const rows = page.rows.map((row) => ({
    accessId: row.accessId,
    when: formatTime(row.at, { format: 'moment', timeZone: 'UTC', locale }),
    who: who(row),
    did: t(`did_${row.action.replace('.', '_')}` as 'did_result_viewed'),
    what: row.what,
    address: row.address,
  }))
  const hrefOf = (cursor: string | null) => cursor && searchHref('/patient/accesses', { own: input.own }, { cursor })
  return (
    <PatientFrame path="/patient/accesses" signedIn>
      <PageHeader
        above={<TextLink href="/patient/account">{t('back')}</TextLink>}
        title={t('title')}
        lead={t('lead')}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <AccessList rows={rows} addressWords={(address) => t('address', { address })} />
      )}
      <Pagination
        label={list('pages')}
        previousLabel={list('newer')}
        nextLabel={list('older')}
        previousHref={hrefOf(page.previous)}
        nextHref={hrefOf(page.next)}
      />
      <p className="mt-6">
        <TextLink href={input.own ? '/patient/accesses' : '/patient/accesses?own=yes'}>
          {t(input.own ? 'withoutOwn' : 'withOwn')}
        </TextLink>
      </p>
    </PatientFrame>
  )
})
