import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { proveBirthDateAction } from '@/app/patient/actions'
import { BirthDateFields } from '@/components/forms/birth-date-fields'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'

type Props = {
  gate: { resultId: string; patientInitials: string; triesLeft: number; clinic: { clinicName: string } }
  above: ReactNode
  call: ReactNode
}

/** Asks for the birth date before a result is opened; where the tries are used up it says whom to call. */
export async function BirthDateGate({ gate, above, call }: Props) {
  const t = await getTranslations('birthDate')
  const clinic = gate.clinic.clinicName
  if (gate.triesLeft === 0)
    return <PageHeader above={above} title={t('spentTitle', { clinic })} lead={t('spentText')} actions={call} />
  return (
    <>
      <PageHeader above={above} title={t('title')} lead={t('lead', { clinic })} />
      <Card>
        <ActionForm action={proveBirthDateAction} hidden={{ resultId: gate.resultId }} refusedTitle={t('title')}>
          <BirthDateFields
            legend={t('legend', { initials: gate.patientInitials })}
            labels={{ day: t('day'), month: t('month'), year: t('year') }}
          />
          <p className="text-muted">
            {t('help')} {t('triesLeft', { count: gate.triesLeft })}
          </p>
          <SubmitButton wide>{t('action')}</SubmitButton>
        </ActionForm>
      </Card>
    </>
  )
}
