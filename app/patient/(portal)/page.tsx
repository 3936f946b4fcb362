import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ResultList } from '@/components/results/patient-result-list'
import { DropOffline } from '@/components/offline/keep-offline'
import { PersonChoice } from '@/components/profiles/person-choice'
import { searchHref } from '@/components/data-table/search-href'
import { EmptyState } from '@/components/ui/empty-state'
import { formatTime } from '@/components/ui/format-time'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { cursorInput } from '@/lib/paging'
import { listHeldResults } from '@/lib/results/list-held-results'
import { listPatientResults } from '@/lib/results/list-patient-results'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { profileIdInput } from '@/lib/profiles/schema'
import { patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('list'))('title') }
}

export default patientPage(
  { can: 'own', input: z.object({ cursor: cursorInput, person: profileIdInput.optional().catch(undefined) }) },
  async ({ actor, input }) => {
    const [t, types, locale] = [await getTranslations('list'), await getTranslations('types'), await getLocale()]
    const people = await listProfiles(actor)
    // Somebody else's person is nobody here: then everybody's results are shown, as without one.
    const person = people.find(({ profileId }) => profileId === input.person)
    const page = await listPatientResults(actor, { cursor: input.cursor, patientIds: person?.patientIds })
    const held = input.cursor === undefined && !person ? await listHeldResults(actor) : []
    const news = page.rows.filter((row) => row.isNew).length
    const hrefOf = (cursor: string | null) =>
      cursor && searchHref('/patient', { person: person?.profileId }, { cursor })
    return (
      <PatientFrame path="/patient" signedIn>
        <DropOffline resultIds={page.rows.flatMap((row) => (row.withdrawn ? row.resultId : []))} />
        <PageHeader title={t('title')} lead={page.rows.length > 0 ? t('newCount', { count: news }) : undefined} />
        {people.length > 1 ? (
          <PersonChoice
            people={people}
            chosen={person?.profileId}
            path="/patient"
            words={{ label: t('person'), everybody: t('everybody') }}
          />
        ) : null}
        {held.map(({ clinicName, patientInitials, until, timeZone }, index) => (
          <div key={index} className="mb-4">
            <Notice title={t('held', { clinic: clinicName, initials: patientInitials })}>
              {until
                ? t('heldUntil', { date: formatTime(until, { format: 'moment', timeZone, locale }) })
                : t('heldNoDate')}
            </Notice>
          </div>
        ))}
        {page.rows.length === 0 ? (
          <EmptyState title={t(person ? 'noneOfPerson' : 'none')}>{t('noneText')}</EmptyState>
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
  },
)
