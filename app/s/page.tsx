import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PatientFrame } from '@/app/patient/patient-frame'
import { ShareViewer } from '@/components/shares/share-viewer'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { noInput, publicPage } from '@/lib/web/pages'
import { viewerWords } from '@/lib/web/viewer-words'

// The title says nothing of what is shared: it stands in the browser's history.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('viewer'))('title'), referrer: 'no-referrer' }
}

/** Where a share's link leads. What stands behind the # never reaches us, so this page is the same for everybody. */
export default publicPage({ input: noInput }, async () => {
  const t = await getTranslations('viewer')
  return (
    <PatientFrame path="/s" signedIn={false}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <noscript>
        <Notice tone="attention">{t('noscript')}</Notice>
      </noscript>
      <ShareViewer words={await viewerWords()} locale={await getLocale()} />
    </PatientFrame>
  )
})
