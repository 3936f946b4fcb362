import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { createShareAction } from '@/app/patient/(portal)/shares/actions'
import { PatientFrame } from '@/app/patient/patient-frame'
import { CreateShareForm } from '@/components/shares/create-form'
import { ShareFields } from '@/components/shares/share-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { formatTime } from '@/components/ui/format-time'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { profileIdInput } from '@/lib/profiles/schema'
import { resultIdInput } from '@/lib/results/schema'
import { offerShare } from '@/lib/shares/offer-share'
import { shareDays, shareUses } from '@/lib/shares/schema'
import { patientPage } from '@/lib/web/pages'
import { madeWords, shareFieldWords } from '@/lib/web/share-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shares'))('newTitle') }
}

const input = z.object({
  person: profileIdInput.optional().catch(undefined),
  result: resultIdInput.optional().catch(undefined),
})

export default patientPage({ can: 'own', input }, async ({ actor, input: asked }) => {
  const [t, locale] = [await getTranslations('shares'), await getLocale()]
  const { people, offer } = await offerShare(actor, asked)
  const refusals = await getTranslations('refusals')
  const day = (value: string) => formatTime(new Date(value), { format: 'date', timeZone: 'UTC', locale })
  const isEmpty = offer !== null && offer.results.length + offer.records.length === 0
  return (
    <PatientFrame path="/patient/shares/new" signedIn>
      <div className="no-print">
        <PageHeader
          above={<TextLink href="/patient/shares">{t('back')}</TextLink>}
          title={t('newTitle')}
          lead={offer ? `${t('newLead')} ${t('about', { person: offer.name })}.` : t('newLead')}
        />
      </div>
      {people.length > 1 ? (
        <nav aria-label={t('whose')} className="no-print mb-6 space-y-2">
          <p>{t('whoseText')}</p>
          <div className="flex flex-wrap gap-2">
            {people.map(({ profileId, name }) => (
              <ButtonLink
                key={profileId}
                href={`/patient/shares/new?person=${profileId}`}
                variant={profileId === offer?.profileId ? 'primary' : 'secondary'}
                aria-current={profileId === offer?.profileId ? 'true' : undefined}
              >
                {name}
              </ButtonLink>
            ))}
          </div>
        </nav>
      ) : null}
      {isEmpty ? <EmptyState title={t('nothing', { person: offer.name })} /> : null}
      {people.length === 0 ? <EmptyState title={t('none')}>{t('noneText')}</EmptyState> : null}
      {offer && !isEmpty ? (
        <CreateShareForm
          key={offer.profileId}
          action={createShareAction}
          profileId={offer.profileId}
          refusedTitle={refusals('other')}
          words={await madeWords()}
        >
          <ShareFields
            results={offer.results.map(({ resultId, testName, clinicName, testDate }) => ({
              id: resultId,
              name: testName,
              hint: t('from', { clinic: clinicName, date: day(testDate) }),
              checked: resultId === asked.result,
            }))}
            records={offer.records.map(({ recordId, title, dateOfRecord }) => ({
              id: recordId,
              name: title,
              hint: dateOfRecord ? day(dateOfRecord) : '',
              checked: false,
            }))}
            days={shareDays.map((count) => ({ value: String(count), label: t('daysOf', { count }) }))}
            uses={shareUses.map((count) => ({ value: String(count), label: t('usesOf', { count }) }))}
            words={await shareFieldWords()}
          />
        </CreateShareForm>
      ) : null}
    </PatientFrame>
  )
})
