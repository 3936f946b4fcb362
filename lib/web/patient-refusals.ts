import { getTranslations } from 'next-intl/server'
import type { AppError } from '@/lib/errors'

/** A refusal in the patient's own language. */
export async function sayToPatient(refusal: AppError): Promise<{ message: string; fields?: Record<string, string> }> {
  const t = await getTranslations('refusals')
  const fields: Record<string, string> = {
    ...(refusal.fields?.['email'] ? { email: t('invalid_email') } : {}),
    ...(refusal.fields?.['code'] ? { code: t('invalid_code') } : {}),
  }
  switch (refusal.code) {
    case 'rate_limited':
      return { message: t('rate_limited') }
    case 'gone':
      return { message: t('gone') }
    case 'unauthenticated':
      return { message: t('wrong_code') }
    case 'invalid':
      return { message: t('other'), fields }
    default:
      return { message: t('other') }
  }
}
