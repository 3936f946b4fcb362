import { getTranslations } from 'next-intl/server'
import type { AppError } from '@/lib/errors'
import { sayToSignedInPatient } from '@/lib/web/patient-refusals'

/** A refusal about a share, in its owner's language. */
export async function sayToSharer(refusal: AppError) {
  const t = await getTranslations('shares.refused')
  if (refusal.code === 'conflict' || refusal.code === 'too_large') return { message: t(refusal.code) }
  if (refusal.code !== 'invalid') return sayToSignedInPatient(refusal)
  const fields: Record<string, string> = {
    ...(refusal.fields?.['resultIds'] || refusal.fields?.['recordIds'] ? { resultIds: t('choose') } : {}),
    ...(refusal.fields?.['passcode'] ? { passcode: t('passcode') } : {}),
  }
  return { ...(await sayToSignedInPatient(refusal)), fields }
}
