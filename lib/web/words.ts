import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { type Language, languageCookie, languages } from '@/lib/web/language'

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text)

/** The reader's language: what they chose, else what their browser asks for, else English. */
export async function readLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(languageCookie)?.value
  if (isLanguage(chosen)) return chosen
  const asked = (await headers()).get('accept-language') ?? ''
  const first = asked
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage)
  return first ?? 'en'
}

export default getRequestConfig(async () => {
  const locale = await readLanguage()
  const messages =
    locale === 'fr' ? (await import('../messages/fr.json')).default : (await import('../messages/en.json')).default
  return { locale, messages }
})
