import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PatientFrame } from '@/app/patient/patient-frame'
import { searchHref } from '@/components/data-table/search-href'
import { PersonChoice } from '@/components/profiles/person-choice'
import { RecordList } from '@/components/records/record-list'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { formatTime } from '@/components/ui/format-time'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { listRecords } from '@/lib/records/list-records'
import { listRecordsInput } from '@/lib/records/schema'
import { patientPage } from '@/lib/web/pages'
import { recordWords } from '@/lib/web/record-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records'))('title') }
}

const input = listRecordsInput.extend({ done: z.enum(['archived', 'deleted']).optional().catch(undefined) })

export default patientPage({ can: 'own', input }, async ({ actor, input: { done, ...input } }) => {
  const [t, list, locale] = [await getTranslations('records'), await getTranslations('list'), await getLocale()]
  const people = await listProfiles(actor)
  const person = people.find(({ profileId }) => profileId === input.person)?.profileId
  const page = await listRecords(actor, { ...input, person })
  const day = (date: string | null, createdAt: Date) =>
    date === null
      ? t('addedOn', { date: formatTime(createdAt, { format: 'date', timeZone: 'UTC', locale }) })
      : formatTime(new Date(date), { format: 'date', timeZone: 'UTC', locale })
  const hrefOf = (cursor: string | null) =>
    cursor && searchHref('/patient/records', { person, away: input.away }, { cursor })
  const addHref = searchHref('/patient/records/new', { person })
  return (
    <PatientFrame path="/patient/records" signedIn>
      <PageHeader
        title={t(input.away ? 'awayTitle' : 'title')}
        lead={t(input.away ? 'awayLead' : 'lead')}
        actions={<ButtonLink href={addHref}>{t('add')}</ButtonLink>}
      />
      {done ? (
        <div className="mb-4">
          <Notice tone="good" title={t(done)} />
        </div>
      ) : null}
      {people.length > 1 && !input.away ? (
        <PersonChoice
          people={people}
          chosen={person}
          path="/patient/records"
          words={{ label: t('whose'), everybody: list('everybody') }}
        />
      ) : null}
      {page.rows.length === 0 ? (
        <EmptyState title={t(input.away ? 'awayNone' : 'none')}>{input.away ? null : t('noneText')}</EmptyState>
      ) : (
        <RecordList
          rows={page.rows.map((row) => ({ ...row, day: day(row.dateOfRecord, row.createdAt) }))}
          types={(await recordWords()).types}
        />
      )}
      <Pagination
        label={list('pages')}
        previousLabel={list('newer')}
        nextLabel={list('older')}
        previousHref={hrefOf(page.previous)}
        nextHref={hrefOf(page.next)}
      />
      <p className="mt-6">
        <TextLink href={input.away ? '/patient/records' : '/patient/records?away=yes'}>
          {t(input.away ? 'toList' : 'toAway')}
        </TextLink>
      </p>
    </PatientFrame>
  )
})
