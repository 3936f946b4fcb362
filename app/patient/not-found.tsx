import { getTranslations } from 'next-intl/server'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { findPatientActor } from '@/lib/auth/guards'

/** One page for what does not exist and for what is somebody else's. */
export default async function NotFound() {
  const t = await getTranslations('notFound')
  const signedIn = (await findPatientActor()) !== null
  return (
    <PatientFrame path="/patient" signedIn={signedIn}>
      <PageHeader
        title={t('title')}
        lead={t('text')}
        actions={<ButtonLink href="/patient">{t('toResults')}</ButtonLink>}
      />
      <TextLink href="/patient/sign-in">{t('otherAddress')}</TextLink>
    </PatientFrame>
  )
}
