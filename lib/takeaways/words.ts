import en from '@/lib/messages/en.json'
import fr from '@/lib/messages/fr.json'

const languages = { en, fr } as const

/** The words inside an archive: it is made by a job, where no page and its language are at hand. */
export function takeawayWords(language: string) {
  const words = language === 'fr' ? languages.fr : languages.en
  const { analyte, value, range, flag } = words.result
  return { ...words.archive, analyte, value, range, flag, flags: words.flags }
}
export type TakeawayWords = ReturnType<typeof takeawayWords>
