import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'

/** How to reach a clinic that gives no phone number. */
export async function ClinicAddress({ clinicName, email }: { clinicName: string; email: string }) {
  const t = await getTranslations('result')
  return (
    <ButtonLink variant="secondary" href={`mailto:${email}`}>
      {t('write', { clinic: clinicName })}
    </ButtonLink>
  )
}
