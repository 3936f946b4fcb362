import en from '@/lib/messages/en.json'
import fr from '@/lib/messages/fr.json'

const languages = { en, fr } as const

/** The words inside a locked file, which no page of ours is around any more. */
export function lockedWords(language: string) {
  const { locked, result, flags } = language === 'fr' ? languages.fr : languages.en
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return {
    page: locked,
    documents: locked.documents,
    asOf: (date: Date) => locked.asOf.replace('{date}', day.format(date)),
    head: [result.analyte, result.value, result.range, result.flag],
    notSaid: result.notSaid,
    flags,
  }
}
