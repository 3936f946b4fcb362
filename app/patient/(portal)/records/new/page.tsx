import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PatientFrame } from '@/app/patient/patient-frame'
import { RecordFields } from '@/components/records/record-fields'
import { UploadForm } from '@/components/records/upload-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { profileIdInput } from '@/lib/profiles/schema'
import { uploadProblems } from '@/lib/records/schema'
import { patientPage } from '@/lib/web/pages'
import { recordWords } from '@/lib/web/record-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('records'))('title') }
}

const input = z.object({
  person: profileIdInput.optional().catch(undefined),
  problem: z.enum(uploadProblems).optional().catch(undefined),
})

export default patientPage({ can: 'own', input }, async ({ actor, input: { person, problem } }) => {
  const t = await getTranslations('record')
  const people = await listProfiles(actor)
  const problems = Object.fromEntries(uploadProblems.map((word) => [word, t(`problem_${word}`)]))
  const back = <TextLink href="/patient/records">{t('back')}</TextLink>
  if (people.length === 0)
    return (
      <PatientFrame path="/patient/records/new" signedIn>
        <PageHeader
          above={back}
          title={t('add')}
          lead={t('nobody')}
          actions={<ButtonLink href="/patient/people">{t('toPeople')}</ButtonLink>}
        />
      </PatientFrame>
    )
  const chosen = people.find(({ profileId }) => profileId === person)?.profileId
  return (
    <PatientFrame path="/patient/records/new" signedIn>
      <PageHeader above={back} title={t('add')} lead={t('addLead')} />
      <UploadForm
        action="/patient/records/upload"
        problem={problem && problems[problem]}
        problems={problems}
        words={{ sending: t('sending'), broken: t('problem_cut') }}
      >
        <Field id="file" label={t('files')} hint={t('filesHint')}>
          {(control) => (
            <Input
              {...control}
              type="file"
              name="file"
              multiple
              accept="application/pdf,image/jpeg,image/png,image/webp"
              required
            />
          )}
        </Field>
        <RecordFields
          words={await recordWords()}
          people={people.map(({ profileId, name }) => ({ profileId, name }))}
          chosen={chosen}
        />
        <Button type="submit">{t('save')}</Button>
      </UploadForm>
    </PatientFrame>
  )
})
