import en from './messages/en.json'
import fr from './messages/fr.json'

const languages = { en, fr } satisfies Record<string, typeof en>

/** The words of a language; English where we do not have it. */
export function wordsOf(language: string): typeof en {
  return languages[language.slice(0, 2) as keyof typeof languages] ?? en
}

/** Puts values into the {places} of a sentence. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
