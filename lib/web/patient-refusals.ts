import { getTranslations } from 'next-intl/server'
import type { AppError } from '@/lib/errors'

type Said = { message: string; fields?: Record<string, string> }

/** A refusal in the patient's own language. */
export async function sayToPatient(refusal: AppError): Promise<Said> {
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

/** The same for what only a patient who is signed in can do: there "unauthenticated" means that the sign-in has ended. */
export async function sayToSignedInPatient(refusal: AppError): Promise<Said> {
  if (refusal.code !== 'unauthenticated') return sayToPatient(refusal)
  return { message: (await getTranslations('refusals'))('signed_out') }
}

/** The same for the birth date that a clinic asks for. */
export async function sayToProver(refusal: AppError): Promise<Said> {
  const t = await getTranslations('refusals')
  if (refusal.code === 'conflict') return { message: t('wrong_birth_date') }
  if (refusal.code === 'gone') return { message: t('birth_date_spent') }
  if (refusal.code === 'invalid') return { message: t('invalid_birth_date') }
  return sayToSignedInPatient(refusal)
}

const fieldWords = {
  fullName: 'invalid_name',
  contact: 'invalid_email',
  code: 'invalid_code',
  dateOfBirth: 'invalid_birth_date',
  emergencyContactPhone: 'invalid_phone',
  title: 'invalid_title',
  dateOfRecord: 'invalid_record_date',
  fileIds: 'invalid_file',
  file: 'invalid_file',
  passcode: 'invalid_passcode',
} as const

/**
 * The same for the forms of a patient's own account: each field that is wrong is said in their language, and what a conflict
 * means there is named by `conflict`.
 */
export function sayToOwner(
  conflict: 'last_contact' | 'contact_taken' | 'not_possible' | 'already_making' = 'not_possible',
): (refusal: AppError) => Promise<Said> {
  return async (refusal) => {
    const t = await getTranslations('refusals')
    if (refusal.code === 'conflict') return { message: t(conflict) }
    if (refusal.code === 'not_found') return { message: t('gone_meanwhile') }
    if (refusal.code !== 'invalid') return sayToSignedInPatient(refusal)
    const known = Object.entries(fieldWords).filter(([field]) => refusal.fields?.[field] !== undefined)
    return { message: t('look_again'), fields: Object.fromEntries(known.map(([field, key]) => [field, t(key)])) }
  }
}

/** The same for a code that proves an address: "unauthenticated" means the code there. */
export async function sayToCodeGiver(refusal: AppError): Promise<Said> {
  const t = await getTranslations('refusals')
  if (refusal.code === 'unauthenticated' && refusal.message.includes('code'))
    return { message: t('wrong_contact_code') }
  return sayToOwner('contact_taken')(refusal)
}
