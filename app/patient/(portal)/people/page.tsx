import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { addProfileAction } from '@/app/patient/(portal)/people/actions'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { PersonMark } from '@/components/profiles/person-mark'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { relationships } from '@/lib/profiles/schema'
import { patientPage } from '@/lib/web/pages'
import { profileWords } from '@/lib/web/profile-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

const input = z.object({ done: z.literal('removed').optional().catch(undefined) })

export default patientPage({ can: 'own', input }, async ({ actor, input: { done } }) => {
  const [t, words] = [await getTranslations('people'), await profileWords()]
  const people = await listProfiles(actor)
  return (
    <PatientFrame path="/patient/people" signedIn>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="space-y-6">
        {done ? <Notice tone="good" title={t('removed')} /> : null}
        <ul className="space-y-3">
          {people.map(({ profileId, initials, name, relationship }) => (
            <li key={profileId}>
              <a
                href={`/patient/people/${profileId}`}
                className="flex items-center gap-3 rounded-xl border border-line bg-surface p-4 hover:border-action"
              >
                <PersonMark initials={initials} />
                <span>
                  <bdi className="block text-xl font-semibold">{name}</bdi>
                  <span className="text-base text-muted">{words.relationships[relationship]}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <Card>
          <Disclosure summary={t('add')} open={people.length === 0}>
            <p>{t('addLead')}</p>
            <ActionForm action={addProfileAction} refusedTitle={words.refused}>
              <FormField name="fullName" label={words.fullName} maxLength={255} required />
              <FormField
                name="nickname"
                label={words.nickname}
                hint={words.nicknameHint}
                optional={words.optional}
                maxLength={60}
              />
              <SelectField
                name="relationship"
                label={words.relationship}
                defaultValue="child"
                options={relationships.map((value) => ({ value, label: words.relationships[value] }))}
              />
              <SubmitButton>{t('addAction')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </Card>
      </div>
    </PatientFrame>
  )
})
