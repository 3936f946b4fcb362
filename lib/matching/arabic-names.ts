import { foldWords } from './fold-words'

/** Arabic and Latin spellings of a name are compared by the consonants that both write. */

const arabic = /\p{Script=Arabic}/u

export const hasArabic = (text: string) => arabic.test(text)

// What each letter is taken for; letters that Latin spellings leave out or write in several ways fall together.
const sounds: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
}

/** The consonants of a name in Arabic letters, without the article, in the order of the words. */
export function arabicSkeleton(name: string): string {
  const words = foldWords(name).map((word) => word.replace(/^ال/, ''))
  const consonants = words.map((word) =>
    Array.from(word.replace(/ة$/, '').replace(/ه$/, ''))
      .map((letter) => sounds[letter] ?? '')
      .join(''),
  )
  return squeeze(consonants.join(''))
}

const latin: [RegExp, string][] = [
  [/kh|ck/g, 'k'],
  [/gh/g, 'g'],
  [/sh|ch/g, 's'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/ou|oo/g, ''],
  [/q|c/g, 'k'],
  [/v/g, 'f'],
  [/p/g, 'b'],
  [/[aeiouyw]/g, ''],
]

/** The same of a Latin spelling: "Mohammed Abdulrahman Al-Khatib" gives what the Arabic one gives. */
export function latinSkeleton(name: string): string {
  const words = foldWords(name)
    .flatMap((word) =>
      /^(al|el|as|ar|an|ad|az|at)$/.test(word) ? [] : [word.replace(/^(al|el)(?=[bcdfghjklmnpqrstvwxz])/, '')],
    )
    .map((word) => word.replace(/^abd(ul|el|al|er|ur|ar)(?=.)/, 'abd').replace(/ah?$/, ''))
  return squeeze(
    words.map((word) => latin.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word)).join(''),
  )
}

const squeeze = (text: string) => text.replace(/(.)\1+/g, '$1')
