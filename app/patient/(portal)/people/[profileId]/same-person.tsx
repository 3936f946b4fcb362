import { getTranslations } from 'next-intl/server'
import { joinProfilesAction, partPatientAction } from '@/app/patient/(portal)/people/actions'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'

type Props = {
  profile: { profileId: string; clinics: readonly { patientId: string; clinicName: string }[] }
  others: readonly { profileId: string; name: string }[]
}

/** At which clinics a person is, which of them is somebody else, and who else is the same person. */
export async function SamePerson({ profile: { profileId, clinics }, others }: Props) {
  const t = await getTranslations('people')
  if (clinics.length === 0 && others.length === 0) return null
  return (
    <Card title={t('clinics')} lead={t('clinicsLead')}>
      <div className="space-y-5">
        {clinics.length > 0 ? (
          <ul className="divide-y divide-line">
            {clinics.map(({ patientId, clinicName }) => (
              <li key={patientId} className="flex flex-wrap items-center justify-between gap-3 py-3">
                <bdi className="font-semibold">{clinicName}</bdi>
                {clinics.length > 1 ? (
                  <ActionForm action={partPatientAction} hidden={{ profileId, patientId }}>
                    <SubmitButton variant="secondary" size="small">
                      {t('part')}
                    </SubmitButton>
                  </ActionForm>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
        {others.length > 0 ? (
          <ActionForm action={joinProfilesAction} hidden={{ profileId }}>
            <SelectField
              name="otherId"
              label={t('same')}
              hint={t('sameHint')}
              options={others.map((other) => ({ value: other.profileId, label: other.name }))}
            />
            <SubmitButton variant="secondary">{t('sameAction')}</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Card>
  )
}
