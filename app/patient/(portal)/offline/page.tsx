import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PatientFrame } from '@/app/patient/patient-frame'
import { OfflineSwitch } from '@/components/offline/offline-switch'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { noInput, patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offline'))('title') }
}

export default patientPage({ can: 'own', input: noInput }, async ({ actor }) => {
  const t = await getTranslations('offline')
  return (
    <PatientFrame path="/patient/offline" signedIn>
      <PageHeader
        above={<TextLink href="/patient/account">{t('back')}</TextLink>}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="space-y-6">
        <Notice tone="attention">{t('warning')}</Notice>
        <OfflineSwitch
          owner={actor.accountPublicId}
          words={{ on: t('on'), off: t('off'), isOn: t('isOn'), isOff: t('isOff'), cannot: t('cannot') }}
        />
        <noscript>
          <p>{t('cannot')}</p>
        </noscript>
        <section>
          <h2 className="text-2xl">{t('installTitle')}</h2>
          <p>{t('installText')}</p>
        </section>
      </div>
    </PatientFrame>
  )
})
