import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { renewLinkAction, spendLinkAction } from '@/app/patient/actions'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { isLinkAlive } from '@/lib/accounts/is-link-alive'
import { noteOpening } from '@/lib/deliveries/stamp-delivery'
import { readOpening } from '@/lib/web/read-opening'
import { findPatientActor } from '@/lib/auth/guards'
import { publicPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('open'))('title') }
}

// Opening this page changes nothing about the link, however often a mail scanner does it, with scripts or without: a person's press posts.
export default publicPage({ input: z.object({ token: z.string() }) }, async ({ input: { token } }) => {
  const t = await getTranslations('open')
  const alive = await isLinkAlive(token)
  await noteOpening(token, await readOpening())
  const signedIn = (await findPatientActor()) !== null
  const other = <TextLink href="/patient/sign-in">{t('other')}</TextLink>
  return (
    <PatientFrame path="/patient/sign-in" signedIn={signedIn}>
      <PageHeader title={alive ? t('title') : t('deadTitle')} lead={alive ? t('lead') : t('deadLead')} />
      <div className="space-y-6">
        {alive ? (
          <ActionForm action={spendLinkAction} hidden={{ token }} refusedTitle={t('deadTitle')}>
            <SubmitButton wide>{t('action')}</SubmitButton>
          </ActionForm>
        ) : (
          <ActionForm action={renewLinkAction} hidden={{ token }} whenDone={other}>
            <SubmitButton wide>{t('renew')}</SubmitButton>
          </ActionForm>
        )}
        {signedIn ? (
          <Notice title={t('signedIn')} actions={<ButtonLink href="/patient">{t('toResults')}</ButtonLink>} />
        ) : (
          <p>{other}</p>
        )}
      </div>
    </PatientFrame>
  )
})
