import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'

/** What a patient can do with a result that they read: show it to somebody, or take it along on paper. */
export async function ResultLinks({ resultId }: { resultId: string }) {
  const t = await getTranslations('verify')
  return (
    <>
      <ButtonLink href={`/patient/shares/new?result=${resultId}`} variant="secondary">
        {t('share')}
      </ButtonLink>
      <ButtonLink href={`/patient/results/${resultId}/print`} variant="secondary">
        {t('print')}
      </ButtonLink>
    </>
  )
}
