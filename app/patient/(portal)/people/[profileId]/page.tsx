import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { editProfileAction, removeProfileAction } from '@/app/patient/(portal)/people/actions'
import { SamePerson } from '@/app/patient/(portal)/people/[profileId]/same-person'
import NotFound from '@/app/patient/not-found'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ProfileForm } from '@/components/profiles/profile-form'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Confirm } from '@/components/ui/confirm'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { getProfile } from '@/lib/profiles/get-profile'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { profileIdInput } from '@/lib/profiles/schema'
import { patientPage } from '@/lib/web/pages'
import { profileWords } from '@/lib/web/profile-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

const input = z.object({
  profileId: profileIdInput,
  done: z.enum(['added', 'saved', 'joined', 'parted']).optional().catch(undefined),
})

export default patientPage({ can: 'own', input, missing: () => <NotFound /> }, async ({ actor, input }) => {
  const t = await getTranslations('people')
  const profile = await getProfile(actor, input)
  const others = (await listProfiles(actor)).filter(({ profileId }) => profileId !== input.profileId)
  return (
    <PatientFrame path={`/patient/people/${input.profileId}`} signedIn>
      <PageHeader
        above={<TextLink href="/patient/people">{t('title')}</TextLink>}
        title={<bdi>{profile.name}</bdi>}
        lead={t('personLead')}
        actions={
          <>
            <ButtonLink variant="secondary" href={`/patient?person=${input.profileId}`}>
              {t('toResults')}
            </ButtonLink>
            <ButtonLink variant="secondary" href={`/patient/records?person=${input.profileId}`}>
              {t('toRecords')}
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-6">
        {input.done ? <Notice tone="good" title={t(input.done)} /> : null}
        {profile.fullName === null ? <Notice>{t('nameLater')}</Notice> : null}
        <Card title={t('details')} lead={t('detailsLead')}>
          <ProfileForm action={editProfileAction} values={profile} words={await profileWords()} />
        </Card>
        <SamePerson profile={profile} others={others} />
        {profile.canBeRemoved ? (
          <Confirm label={t('remove')} title={t('removeTitle')} consequence={t('removeText')}>
            <ActionForm action={removeProfileAction} hidden={{ profileId: input.profileId }}>
              <SubmitButton variant="danger">{t('removeAction')}</SubmitButton>
            </ActionForm>
          </Confirm>
        ) : null}
      </div>
    </PatientFrame>
  )
})
