import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { stopMessagesAction } from '@/app/patient/actions'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { findStopLink } from '@/lib/channels/stop-messages'
import { publicPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stop'))('title') }
}

// Opening this page stops nothing, because mail scanners open every link: a person's press does.
export default publicPage({ input: z.object({ token: z.string() }) }, async ({ input: { token } }) => {
  const t = await getTranslations('stop')
  const link = await findStopLink(token)
  const other = <TextLink href="/patient/sign-in">{t('toSignIn')}</TextLink>
  return (
    <PatientFrame path="/patient/sign-in" signedIn={false}>
      <PageHeader
        title={link ? t('title') : t('deadTitle')}
        lead={link ? t('lead', { clinic: link.clinicName }) : t('deadText')}
      />
      <div className="space-y-6">
        {link ? (
          <ActionForm action={stopMessagesAction} hidden={{ token }} refusedTitle={t('deadTitle')} whenDone={other}>
            <SubmitButton wide>{t('action')}</SubmitButton>
          </ActionForm>
        ) : (
          <p>{other}</p>
        )}
      </div>
    </PatientFrame>
  )
})
