import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { askForLinkAction, spendCodeAction } from '@/app/patient/actions'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ForgetOffline } from '@/components/offline/keep-offline'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { noInput, publicPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default publicPage({ input: noInput }, async () => {
  const t = await getTranslations('signIn')
  return (
    <PatientFrame path="/patient/sign-in" signedIn={false}>
      <ForgetOffline />
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="space-y-6">
        <Card>
          <ActionForm action={askForLinkAction} refusedTitle={t('wrong')}>
            <FormField
              name="email"
              label={t('email')}
              hint={t('emailHint')}
              autoComplete="email"
              inputMode="email"
              autoCapitalize="none"
              spellCheck={false}
            />
            <SubmitButton wide pendingLabel={t('pending')}>
              {t('ask')}
            </SubmitButton>
          </ActionForm>
        </Card>
        <Card title={t('codeTitle')} lead={t('codeLead')}>
          <ActionForm action={spendCodeAction} refusedTitle={t('wrong')}>
            <FormField
              name="email"
              label={t('email')}
              hint={t('emailHint')}
              autoComplete="email"
              inputMode="email"
              autoCapitalize="none"
              spellCheck={false}
            />
            <FormField name="code" label={t('code')} autoComplete="one-time-code" inputMode="numeric" maxLength={12} />
            <SubmitButton wide variant="secondary" pendingLabel={t('pending')}>
              {t('enter')}
            </SubmitButton>
          </ActionForm>
        </Card>
        <Disclosure summary={t('noMessage')}>
          <p>{t('noMessageText')}</p>
        </Disclosure>
      </div>
    </PatientFrame>
  )
})
