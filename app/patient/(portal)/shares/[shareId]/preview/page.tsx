import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import NotFound from '@/app/patient/not-found'
import { PatientFrame } from '@/app/patient/patient-frame'
import { SharePreview } from '@/components/shares/share-preview'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { getShare } from '@/lib/shares/get-share'
import { ofShareInput } from '@/lib/shares/schema'
import { patientPage } from '@/lib/web/pages'
import { viewerWords } from '@/lib/web/viewer-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shares'))('previewTitle') }
}

export default patientPage(
  { can: 'own', input: ofShareInput.loose(), missing: () => <NotFound /> },
  async ({ actor, input: { shareId } }) => {
    const [t, viewer] = [await getTranslations('shares'), await getTranslations('viewer')]
    await getShare(actor, { shareId })
    return (
      <PatientFrame path={`/patient/shares/${shareId}/preview`} signedIn>
        <PageHeader
          above={<TextLink href={`/patient/shares/${shareId}`}>{t('back')}</TextLink>}
          title={t('previewTitle')}
          lead={t('previewText')}
        />
        <noscript>{viewer('noscript')}</noscript>
        <SharePreview
          href={`/patient/shares/${shareId}/content`}
          words={await viewerWords()}
          loading={t('previewLoading')}
          failed={t('previewFailed')}
          locale={await getLocale()}
        />
      </PatientFrame>
    )
  },
)
